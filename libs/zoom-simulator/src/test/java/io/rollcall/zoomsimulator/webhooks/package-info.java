/** Tests of signatures, bodies and retry rules. */
@NullMarked
package io.rollcall.zoomsimulator.webhooks;

import org.jspecify.annotations.NullMarked;
