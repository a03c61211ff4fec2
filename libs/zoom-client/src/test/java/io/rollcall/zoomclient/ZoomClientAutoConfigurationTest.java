package io.rollcall.zoomclient;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.rollcall.platform.accounts.Accounts;
import io.rollcall.platform.accounts.ApiSecretFiles;
import io.rollcall.zoomclient.accounts.ZoomAccounts;
import io.rollcall.zoomclient.budget.Shares;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.participants.ZoomParticipants;
import io.rollcall.zoomclient.recordings.ZoomRecordings;
import io.rollcall.zoomclient.registrants.ZoomRegistrants;
import io.rollcall.zoomclient.users.ZoomUsers;
import io.rollcall.zoomclient.webinars.ZoomPanelists;
import io.rollcall.zoomclient.webinars.ZoomWebinars;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ZoomClientAutoConfigurationTest {

  private static final List<Class<?>> ALL =
      List.of(
          ZoomMeetings.class,
          ZoomWebinars.class,
          ZoomPanelists.class,
          ZoomRegistrants.class,
          ZoomRecordings.class,
          ZoomParticipants.class,
          ZoomUsers.class,
          ZoomAccounts.class);

  @TempDir private static Path folder;

  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ZoomClientAutoConfiguration.class));

  @Test
  void aServiceThatDoesNotAskForZoomOpensNothing() {
    service.run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void aServiceThatAsksGetsTheWholeApi() {
    service
        .withBean(Accounts.class, () -> Accounts.in(folder))
        .withBean(ApiSecretFiles.class, () -> new ApiSecretFiles(folder))
        .withBean(
            ConnectionFactory.class,
            () -> ConnectionFactories.get("r2dbc:postgresql://user:none@127.0.0.1:1/none"))
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .run(
            context ->
                assertThat(ALL).allSatisfy(api -> assertThat(context.getBean(api)).isNotNull()));
  }

  @Test
  void aShareThatIsNoPartStopsTheStart() {
    service
        .withPropertyValues("rollcall.zoom.share.heavy=2")
        .run(context -> assertThat(context).hasFailed());
  }

  @Test
  void theEnvironmentSetsEveryKnob() {
    Map<String, Object> environment =
        Map.ofEntries(
            entry("ROLLCALL_ZOOM_CONNECT_WITHIN", "1s"),
            entry("ROLLCALL_ZOOM_ANSWER_WITHIN", "3s"),
            entry("ROLLCALL_ZOOM_CONNECTIONS", "7"),
            entry("ROLLCALL_ZOOM_AT_ONCE", "6"),
            entry("ROLLCALL_ZOOM_CIRCUIT_OPEN", "5s"),
            entry("ROLLCALL_ZOOM_PROXY", "http://proxy.example:3128"),
            entry("ROLLCALL_ZOOM_SHARE_LIGHT", "0.1"),
            entry("ROLLCALL_ZOOM_SHARE_MEDIUM", "0.2"),
            entry("ROLLCALL_ZOOM_SHARE_HEAVY", "0.3"),
            entry("ROLLCALL_ZOOM_WAIT_AT_MOST", "4s"),
            entry("ROLLCALL_ZOOM_QUEUE_AT_MOST", "8s"),
            entry("ROLLCALL_ZOOM_BACKGROUND_WAIT_AT_MOST", "20s"));
    service
        .withInitializer(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(
                        new SystemEnvironmentPropertySource("test-systemEnvironment", environment)))
        .run(
            context ->
                assertThat(context.getBean(ZoomProperties.class))
                    .isEqualTo(
                        new ZoomProperties(
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(3),
                            7,
                            6,
                            Duration.ofSeconds(5),
                            URI.create("http://proxy.example:3128"),
                            new Shares(0.1, 0.2, 0.3),
                            Duration.ofSeconds(4),
                            Duration.ofSeconds(8),
                            Duration.ofSeconds(20))));
  }
}
