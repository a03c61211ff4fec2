package io.rollcall.zoomsimulator.people;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param leftAfterDrop how long Zoom takes to notice that somebody was cut off; 60 to 90 s were
 *     seen
 */
@ConfigurationProperties("rollcall.simulator.people")
record PeopleSettings(@DefaultValue("75s") Duration leftAfterDrop) {}
