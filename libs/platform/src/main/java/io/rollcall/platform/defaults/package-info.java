/** What is set alike in every service, until the service or its environment says otherwise. */
@NullMarked
package io.rollcall.platform.defaults;

import org.jspecify.annotations.NullMarked;
