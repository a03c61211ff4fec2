/** Tests of the check of accounts. */
@NullMarked
package io.rollcall.zoomclient.accounts;

import org.jspecify.annotations.NullMarked;
