/** Tests of the course of a class. */
@NullMarked
package io.rollcall.zoomsimulator.scenarios;

import org.jspecify.annotations.NullMarked;
