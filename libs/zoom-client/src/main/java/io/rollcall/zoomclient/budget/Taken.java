package io.rollcall.zoomclient.budget;

import java.time.Duration;

/**
 * What the budget gave.
 *
 * @param granted permits, 0 when there are none now
 * @param pause until there is one again
 * @param remaining of the day where Zoom limits it, else of the present second
 */
record Taken(int granted, Duration pause, long remaining) {}
