package io.rollcall.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

class TraceTest {

  private static final String HEADER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void aHeaderIsContinuedInTheSameTrace() {
    Trace trace = Trace.continued(HEADER);

    assertThat(trace.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    assertThat(trace.spanId()).isNotEqualTo("00f067aa0ba902b7");
    assertThat(trace.flags()).isEqualTo("01");
    assertThat(Trace.parse(trace.header())).contains(trace);
  }

  @Test
  void aLaterVersionOfTheStandardIsRead() {
    assertThat(Trace.parse("cc" + HEADER.substring(2) + "-what-comes-later")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0g",
      })
  void anythingElseBeginsATrace(String header) {
    assertThat(Trace.parse(header)).isEmpty();
    assertThat(Trace.parse(Trace.continued(header).header())).isPresent();
  }

  @Test
  void aScopePutsTheTraceOnLogLinesAndTakesItAway() {
    Trace outer = Trace.begin();
    Trace inner = Trace.begin();

    try (Trace.Scope _ = outer.open()) {
      try (Trace.Scope _ = inner.open()) {
        assertThat(MDC.get("traceId")).isEqualTo(inner.traceId());
      }
      assertThat(Trace.current()).contains(outer);
    }

    assertThat(MDC.get("traceId")).isNull();
    assertThat(Trace.current()).isEmpty();
  }
}
