/** The simulator against openapi.yaml, and openapi.yaml against Zoom's own. */
@NullMarked
package io.rollcall.zoomsimulator.contract;

import org.jspecify.annotations.NullMarked;
