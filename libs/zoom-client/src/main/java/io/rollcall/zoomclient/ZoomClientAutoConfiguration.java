package io.rollcall.zoomclient;

import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.ConnectionFactory;
import io.rollcall.platform.accounts.Accounts;
import io.rollcall.platform.accounts.ApiSecretFiles;
import io.rollcall.zoomclient.accounts.ZoomAccounts;
import io.rollcall.zoomclient.budget.Budgets;
import io.rollcall.zoomclient.calls.Guards;
import io.rollcall.zoomclient.calls.ZoomCalls;
import io.rollcall.zoomclient.http.CallMetrics;
import io.rollcall.zoomclient.http.ZoomHttp;
import io.rollcall.zoomclient.meetings.RestZoomMeetings;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.participants.ZoomParticipants;
import io.rollcall.zoomclient.recordings.ZoomRecordings;
import io.rollcall.zoomclient.registrants.ZoomRegistrants;
import io.rollcall.zoomclient.tokens.AccessTokens;
import io.rollcall.zoomclient.users.ZoomUsers;
import io.rollcall.zoomclient.webinars.ZoomPanelists;
import io.rollcall.zoomclient.webinars.ZoomWebinars;
import java.time.Duration;
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
      "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
    })
@EnableConfigurationProperties(ZoomProperties.class)
class ZoomClientAutoConfiguration {

  /** Shorter than the gateway waits for an answer. */
  private static final Duration CHECKED_WITHIN = Duration.ofSeconds(10);

  @Bean
  @Lazy
  ZoomHttp zoomHttp(ZoomProperties properties) {
    return new ZoomHttp(properties.http());
  }

  @Bean
  @Lazy
  AccessTokens zoomTokens(ApiSecretFiles secrets, ZoomHttp http, MeterRegistry meters) {
    return new AccessTokens(secrets, http, InstantSource.system(), meters);
  }

  @Bean
  @Lazy
  ZoomCalls zoomCalls(
      ZoomProperties properties,
      ZoomHttp http,
      Accounts accounts,
      AccessTokens tokens,
      ConnectionFactory database,
      MeterRegistry meters) {
    Budgets budgets = new Budgets(database, properties.budget(), meters);
    Guards guards = new Guards(properties.circuitOpen(), properties.atOnce(), meters);
    return new ZoomCalls(accounts, tokens, http, budgets, guards, new CallMetrics(meters));
  }

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  ZoomMeetings zoomMeetings(ZoomCalls calls) {
    return new RestZoomMeetings(calls);
  }

  @Bean
  @Lazy
  ZoomWebinars zoomWebinars(ZoomCalls calls) {
    return new ZoomWebinars(calls);
  }

  @Bean
  @Lazy
  ZoomPanelists zoomPanelists(ZoomCalls calls) {
    return new ZoomPanelists(calls);
  }

  @Bean
  @Lazy
  ZoomRegistrants zoomRegistrants(ZoomCalls calls) {
    return new ZoomRegistrants(calls);
  }

  @Bean
  @Lazy
  ZoomRecordings zoomRecordings(ZoomCalls calls) {
    return new ZoomRecordings(calls);
  }

  @Bean
  @Lazy
  ZoomParticipants zoomParticipants(ZoomCalls calls) {
    return new ZoomParticipants(calls);
  }

  @Bean
  @Lazy
  ZoomUsers zoomUsers(ZoomCalls calls) {
    return new ZoomUsers(calls);
  }

  @Bean
  @Lazy
  ZoomAccounts zoomAccounts(AccessTokens tokens, ZoomUsers users) {
    return new ZoomAccounts(tokens, users, CHECKED_WITHIN);
  }
}
