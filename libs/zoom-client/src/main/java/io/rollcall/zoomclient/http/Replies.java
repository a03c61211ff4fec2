package io.rollcall.zoomclient.http;

import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.answers.ZoomOutage.Cause;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import java.util.List;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What an HTTP answer means. Only JSON is Zoom's word; a page of HTML is somebody else's. */
final class Replies {

  private static final int TEXT_LIMIT = 1000;

  private Replies() {}

  static ZoomAnswer<JsonNode> read(int status, HttpHeaders headers, byte[] body) {
    if (status >= 500) {
      return notKnown(Cause.SERVER_ERROR);
    }
    try {
      JsonNode json = body.length == 0 ? MissingNode.getInstance() : ZoomJson.read(body);
      return understand(status, headers, json);
    } catch (JacksonException notJson) {
      return notKnown(Cause.UNREADABLE);
    }
  }

  private static ZoomAnswer<JsonNode> understand(int status, HttpHeaders headers, JsonNode json) {
    if (status >= 200 && status < 300) {
      return new ZoomAnswer.Yes<>(json, ZoomTimes.date(headers));
    }
    return status >= 400
        ? new ZoomAnswer.No<>(refusal(status, headers, json))
        : notKnown(Cause.UNREADABLE);
  }

  private static ZoomRefusal refusal(int status, HttpHeaders headers, JsonNode json) {
    boolean oauth = json.path("error").isString();
    return new ZoomRefusal(
        status,
        oauth ? 0 : json.path("code").asInt(status),
        oauth ? oauthText(json) : limited(json.path("message").asString("")),
        errors(json),
        ZoomTimes.retryAfter(headers),
        oauth);
  }

  private static String oauthText(JsonNode json) {
    return limited(json.path("error").asString("") + ": " + json.path("reason").asString(""));
  }

  private static List<ZoomRefusal.FieldError> errors(JsonNode json) {
    return json.path("errors")
        .valueStream()
        .limit(50)
        .map(
            error ->
                new ZoomRefusal.FieldError(
                    limited(error.path("field").asString("")),
                    limited(error.path("message").asString(""))))
        .toList();
  }

  private static String limited(String text) {
    return text.length() <= TEXT_LIMIT ? text : text.substring(0, TEXT_LIMIT);
  }

  private static <T> ZoomAnswer<T> notKnown(Cause cause) {
    return new ZoomAnswer.NotKnown<>(new ZoomOutage(cause, true));
  }
}
