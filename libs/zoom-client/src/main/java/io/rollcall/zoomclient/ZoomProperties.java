package io.rollcall.zoomclient;

import io.rollcall.zoomclient.http.ZoomHttpSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Zoom is called.
 *
 * @param connectWithin until a connection stands
 * @param answerWithin from the request to the end of the answer; a create takes Zoom some seconds
 * @param connections at one time, over all accounts, 1 to 1,000
 * @param circuitOpen how long an account's calls are not even tried after many outages
 */
@Validated
@ConfigurationProperties("rollcall.zoom")
record ZoomProperties(
    @DefaultValue("2s") Duration connectWithin,
    @DefaultValue("10s") Duration answerWithin,
    @DefaultValue("50") @Min(1) @Max(1000) int connections,
    @DefaultValue("10s") Duration circuitOpen) {

  ZoomHttpSettings http() {
    return new ZoomHttpSettings(connectWithin, answerWithin, connections);
  }
}
