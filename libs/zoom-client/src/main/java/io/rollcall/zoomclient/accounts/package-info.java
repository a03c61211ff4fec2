/** Whether an account can be used: token, hosts, scopes. */
@NullMarked
package io.rollcall.zoomclient.accounts;

import org.jspecify.annotations.NullMarked;
