package io.rollcall.zoomclient.http;

import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.answers.ZoomOutage.Cause;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What an HTTP answer means. Only JSON is Zoom's word, or 204 with nothing; a page of HTML, and an
 * empty one, is somebody else's. Status 429 is a limit whoever says it: nothing was done.
 */
final class Replies {

  private static final int NO_CONTENT = 204;

  private Replies() {}

  static ZoomAnswer<JsonNode> read(int status, HttpHeaders headers, byte[] body) {
    if (status >= 500) {
      return notKnown(Cause.SERVER_ERROR);
    }
    try {
      JsonNode json = body.length == 0 ? MissingNode.getInstance() : ZoomJson.read(body);
      return understand(status, headers, json);
    } catch (JacksonException notJson) {
      return status == 429
          ? understand(status, headers, MissingNode.getInstance())
          : notKnown(Cause.UNREADABLE);
    }
  }

  private static ZoomAnswer<JsonNode> understand(int status, HttpHeaders headers, JsonNode json) {
    if (status >= 200 && status < 300 && json.isMissingNode() && status != NO_CONTENT) {
      return notKnown(Cause.UNREADABLE);
    }
    if (status >= 200 && status < 300 && !Refusals.isError(json)) {
      return new ZoomAnswer.Yes<>(json, ZoomTimes.date(headers));
    }
    return Refusals.isReadable(status, json)
        ? new ZoomAnswer.No<>(Refusals.of(status, headers, json))
        : notKnown(Cause.UNREADABLE);
  }

  private static <T> ZoomAnswer<T> notKnown(Cause cause) {
    return new ZoomAnswer.NotKnown<>(new ZoomOutage(cause, true));
  }
}
