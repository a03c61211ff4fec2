package io.rollcall.zoomclient;

import io.rollcall.zoomclient.budget.BudgetSettings;
import io.rollcall.zoomclient.budget.Shares;
import io.rollcall.zoomclient.http.ZoomHttpSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How Zoom is called.
 *
 * @param connectWithin until a connection stands
 * @param answerWithin from the request to the end of the answer; a create takes Zoom some seconds
 * @param connections at one time, over all accounts, 1 to 1,000
 * @param atOnce calls of one account under way, 1 to 1,000; more are not tried
 * @param circuitOpen how long an account's calls are not even tried after many outages
 * @param proxy an HTTP proxy for all calls, such as {@code http://proxy.example:3128}; null: none
 * @param share this service's part of Zoom's limits for each label, above 0, at most 1
 * @param waitAtMost for the turn of a call whose answer somebody waits for
 * @param queueAtMost for the turn of a call for whose answer somebody comes back
 * @param backgroundWaitAtMost for the turn of any other call
 */
@Validated
@ConfigurationProperties("rollcall.zoom")
record ZoomProperties(
    @DefaultValue("2s") Duration connectWithin,
    @DefaultValue("10s") Duration answerWithin,
    @DefaultValue("50") @Min(1) @Max(1000) int connections,
    @DefaultValue("40") @Min(1) @Max(1000) int atOnce,
    @DefaultValue("10s") Duration circuitOpen,
    @Nullable URI proxy,
    @DefaultValue Shares share,
    @DefaultValue("3s") Duration waitAtMost,
    @DefaultValue("10s") Duration queueAtMost,
    @DefaultValue("30s") Duration backgroundWaitAtMost) {

  ZoomHttpSettings http() {
    return new ZoomHttpSettings(connectWithin, answerWithin, connections, proxy);
  }

  BudgetSettings budget() {
    return new BudgetSettings(share, waitAtMost, queueAtMost, backgroundWaitAtMost);
  }
}
