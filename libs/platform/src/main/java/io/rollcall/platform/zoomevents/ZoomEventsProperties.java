package io.rollcall.platform.zoomevents;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Zoom's events are kept.
 *
 * @param keepParked how long an event waits for its meeting before it counts as foreign
 * @param sweep between two looks at what is parked
 * @param inboxDays between two looks at the days of the inbox; under a day
 */
@Validated
@ConfigurationProperties("rollcall.zoom-events")
record ZoomEventsProperties(
    @DefaultValue("24h") Duration keepParked,
    @DefaultValue("1m") Duration sweep,
    @DefaultValue("1h") Duration inboxDays) {}
