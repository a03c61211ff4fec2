package io.rollcall.zoomclient.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomRefusal;

/** Counts calls as {@code rollcall_zoom_calls_total{account,label,result}}. */
public final class CallMetrics {

  private final MeterRegistry meters;

  public CallMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  /**
   * @param label Zoom's class of the operation, or {@code token}
   */
  public void count(String account, String label, ZoomAnswer<?> answer) {
    Counter.builder("rollcall_zoom_calls_total")
        .description("Calls of Zoom's REST API by what came of them")
        .tag("account", account)
        .tag("label", label)
        .tag("result", result(answer))
        .register(meters)
        .increment();
  }

  private static String result(ZoomAnswer<?> answer) {
    return switch (answer) {
      case ZoomAnswer.Yes<?> _ -> "ok";
      case ZoomAnswer.No<?>(ZoomRefusal.Limited _) -> "limited";
      case ZoomAnswer.No<?>(ZoomRefusal.Postponed _) -> "postponed";
      case ZoomAnswer.No<?> _ -> "refused";
      case ZoomAnswer.NotKnown<?>(var outage) ->
          switch (outage.cause()) {
            case TIME_OUT -> "timeout";
            case CIRCUIT_OPEN -> "circuit-open";
            case BUSY -> "busy";
            case BUDGET_AWAY -> "budget-away";
            case NO_CREDENTIALS -> "no-credentials";
            case CONNECTION, SERVER_ERROR, UNREADABLE -> "outage";
          };
    };
  }
}
