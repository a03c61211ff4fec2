package io.rollcall.zoomclient.calls;

import io.rollcall.zoomclient.answers.ZoomAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Log lines about calls that did not go well: no path, no text of Zoom's, which may name people.
 */
final class CallLog {

  private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);

  private CallLog() {}

  static void write(String account, ZoomCall call, ZoomAnswer<?> answer) {
    switch (answer) {
      case ZoomAnswer.Yes<?> _ -> LOG.debug("Zoom account {}: {} done", account, call);
      case ZoomAnswer.No<?>(var refusal) ->
          LOG.info(
              "Zoom account {}: {} refused with {}, status {}",
              account,
              call,
              refusal.code(),
              refusal.status());
      case ZoomAnswer.NotKnown<?>(var outage) ->
          LOG.warn("Zoom account {}: {} without an answer, {}", account, call, outage.cause());
    }
  }
}
