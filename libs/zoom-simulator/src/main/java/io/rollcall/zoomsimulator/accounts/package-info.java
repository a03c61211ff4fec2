/**
 * The Zoom accounts that this simulator plays, with their apps, hosts and webhook subscriptions.
 */
@NullMarked
package io.rollcall.zoomsimulator.accounts;

import org.jspecify.annotations.NullMarked;
