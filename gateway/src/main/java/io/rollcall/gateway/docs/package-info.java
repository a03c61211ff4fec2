/** What the services have built, read from their OpenAPI documents, as one document and a page. */
@NullMarked
package io.rollcall.gateway.docs;

import org.jspecify.annotations.NullMarked;
