package io.rollcall.zoomclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rollcall.platform.accounts.Accounts;
import io.rollcall.platform.accounts.ApiSecretFiles;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ZoomClientAutoConfigurationTest {

  @TempDir private static Path folder;

  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ZoomClientAutoConfiguration.class));

  @Test
  void aServiceThatDoesNotAskForZoomOpensNothing() {
    service.run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void aServiceThatAsksGetsZoomsMeetings() {
    service
        .withBean(Accounts.class, () -> Accounts.in(folder))
        .withBean(ApiSecretFiles.class, () -> new ApiSecretFiles(folder))
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
        .run(context -> assertThat(context.getBean(ZoomMeetings.class)).isNotNull());
  }

  @Test
  void theEnvironmentSetsEveryKnob() {
    Map<String, Object> environment =
        Map.of(
            "ROLLCALL_ZOOM_CONNECT_WITHIN", "1s",
            "ROLLCALL_ZOOM_ANSWER_WITHIN", "3s",
            "ROLLCALL_ZOOM_CONNECTIONS", "7",
            "ROLLCALL_ZOOM_CIRCUIT_OPEN", "5s");
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
                            Duration.ofSeconds(5))));
  }
}
