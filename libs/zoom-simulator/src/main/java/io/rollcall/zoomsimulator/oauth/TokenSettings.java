package io.rollcall.zoomsimulator.oauth;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param life how long an access token lives; Zoom's hour by default
 * @param scope what {@code scope} of the answer says
 */
@ConfigurationProperties("rollcall.simulator.tokens")
record TokenSettings(
    @DefaultValue("PT1H") Duration life,
    @DefaultValue(
            "meeting:read:meeting:admin meeting:read:list_meetings:admin"
                + " meeting:write:meeting:admin meeting:update:status:admin"
                + " meeting:read:past_meeting:admin")
        String scope) {}
