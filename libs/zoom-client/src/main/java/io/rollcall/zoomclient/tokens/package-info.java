/** Access tokens of accounts: fetched once, renewed ahead of time, dropped when refused. */
@NullMarked
package io.rollcall.zoomclient.tokens;

import org.jspecify.annotations.NullMarked;
