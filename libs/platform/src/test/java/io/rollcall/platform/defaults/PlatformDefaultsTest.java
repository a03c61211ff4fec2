package io.rollcall.platform.defaults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PlatformDefaultsTest {

  private final ConfigurableEnvironment environment = new StandardEnvironment();

  @Test
  void a_service_has_the_last_word() {
    // Given
    environment
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "application", Map.of("spring.reactor.context-propagation", "limited")));

    // When
    new PlatformDefaults().postProcessEnvironment(environment, new SpringApplication());

    // Then
    assertThat(environment.getProperty("spring.reactor.context-propagation")).isEqualTo("limited");
    assertThat(environment.getProperty("server.shutdown")).isEqualTo("graceful");
  }
}
