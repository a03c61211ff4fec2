package io.rollcall.zoomsimulator.oauth;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param life how long an access token lives; Zoom's hour by default
 */
@ConfigurationProperties("rollcall.simulator.tokens")
record TokenSettings(@DefaultValue("PT1H") Duration life) {}
