package io.rollcall.zoomclient;

import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.platform.accounts.Accounts;
import io.rollcall.platform.accounts.ApiSecretFiles;
import io.rollcall.zoomclient.calls.Breakers;
import io.rollcall.zoomclient.calls.ZoomCalls;
import io.rollcall.zoomclient.http.CallMetrics;
import io.rollcall.zoomclient.http.ZoomHttp;
import io.rollcall.zoomclient.meetings.RestZoomMeetings;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.tokens.AccessTokens;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Zoom for the services that ask for it; the others open no file and no connection. */
@AutoConfiguration(
    afterName = {
      "io.rollcall.platform.accounts.AccountsAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
    })
@EnableConfigurationProperties(ZoomProperties.class)
class ZoomClientAutoConfiguration {

  @Bean
  @Lazy
  ZoomHttp zoomHttp(ZoomProperties properties) {
    return new ZoomHttp(properties.http());
  }

  @Bean
  @Lazy
  ZoomCalls zoomCalls(
      ZoomProperties properties,
      ZoomHttp http,
      Accounts accounts,
      ApiSecretFiles secrets,
      MeterRegistry meters) {
    AccessTokens tokens = new AccessTokens(secrets, http, InstantSource.system(), meters);
    Breakers breakers = new Breakers(properties.circuitOpen(), meters);
    return new ZoomCalls(accounts, tokens, http, breakers, new CallMetrics(meters));
  }

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  ZoomMeetings zoomMeetings(ZoomCalls calls) {
    return new RestZoomMeetings(calls);
  }
}
