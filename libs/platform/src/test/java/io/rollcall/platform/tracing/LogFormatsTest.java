package io.rollcall.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import io.rollcall.testkit.logging.SharedLogging;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Isolated("it has Spring Boot set up the logging of the whole JVM")
@ExtendWith(OutputCaptureExtension.class)
class LogFormatsTest {

  private static final LoggerContext LOGGING = (LoggerContext) LoggerFactory.getILoggerFactory();

  @BeforeAll
  static void logAsServicesDo() {
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LogbackLoggingSystem.class.getName());
  }

  @AfterAll
  static void logAsTestsDo() throws JoranException {
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, SharedLogging.class.getName());
    LOGGING.reset();
    new ContextInitializer(LOGGING).autoConfig();
  }

  @Test
  void jsonLinesCarryTheTraceAndNoSecret(CapturedOutput output) {
    Trace trace = Trace.begin();

    try (var _ = start("json")) {
      logSomethingSecretIn(trace);
    }

    JsonNode line = JsonMapper.shared().readTree(lineAbout(output, "join"));
    assertThat(line.path("traceId").asString()).isEqualTo(trace.traceId());
    assertThat(line.path("message").asString()).isEqualTo("join https://zoom.us/j/1?pwd=***");
    assertThat(line.path("error").path("stack_trace").asString()).contains("tk=***");
    assertThat(output.getAll()).doesNotContain("S3CRET");
  }

  @Test
  void readableLinesCarryTheTraceAndNoSecret(CapturedOutput output) {
    Trace trace = Trace.begin();

    try (var _ = start("text")) {
      logSomethingSecretIn(trace);
    }

    assertThat(lineAbout(output, "join")).contains(trace.traceId()).contains("pwd=***");
    assertThat(output.getAll()).contains("tk=***").doesNotContain("S3CRET");
  }

  private static void logSomethingSecretIn(Trace trace) {
    try (Trace.Scope _ = trace.open()) {
      LoggerFactory.getLogger("test")
          .warn(
              "join {}", "https://zoom.us/j/1?pwd=S3CRET", new IllegalStateException("tk=S3CRET"));
    }
  }

  private static String lineAbout(CapturedOutput output, String word) {
    return output.getAll().lines().filter(line -> line.contains(word)).findFirst().orElseThrow();
  }

  private static ConfigurableApplicationContext start(String format) {
    return new SpringApplicationBuilder(Nothing.class)
        .web(WebApplicationType.NONE)
        .properties("ROLLCALL_LOG_FORMAT=" + format)
        .run();
  }

  @Configuration(proxyBeanMethods = false)
  static class Nothing {}
}
