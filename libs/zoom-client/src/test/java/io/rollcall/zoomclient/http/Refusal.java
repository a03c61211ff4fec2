package io.rollcall.zoomclient.http;

import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What an error of Zoom's is read as. */
final class Refusal {

  private Refusal() {}

  static ZoomRefusal of(int status, String body) {
    return of(status, Map.of(), body);
  }

  static ZoomRefusal of(int status, Map<String, String> headers, String body) {
    HttpHeaders all = new HttpHeaders();
    headers.forEach(all::set);
    return switch (Replies.read(status, all, body.getBytes(StandardCharsets.UTF_8))) {
      case ZoomAnswer.No<JsonNode>(var refusal) -> refusal;
      case ZoomAnswer<JsonNode> other -> throw new AssertionError(other);
    };
  }
}
