/** Tests of the account files. */
@NullMarked
package io.rollcall.platform.accounts;

import org.jspecify.annotations.NullMarked;
