package io.rollcall.local;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a frontend does with the gateway for one person. */
record Frontend(String who, String gateway, String token) {

  JsonNode schedule(Map<String, ?> meeting) throws Exception {
    return ok("schedule", Http.post(gateway + "/api/v1/meetings", token, meeting));
  }

  JsonNode meeting(String id) throws Exception {
    return ok("open the meeting", Http.get(url(id, ""), token));
  }

  JsonNode occurrences(String id) throws Exception {
    return ok("list the occurrences", Http.get(url(id, "/occurrences"), token)).path("items");
  }

  JsonNode activity(String id) throws Exception {
    return ok("read the activity", Http.get(url(id, "/activity?limit=200"), token)).path("items");
  }

  int statusOfActivity(String id) throws Exception {
    return Http.get(url(id, "/activity"), token).status();
  }

  private String url(String id, String rest) {
    return gateway + "/api/v1/meetings/" + id + rest;
  }

  private JsonNode ok(String what, Http.Answer answer) {
    if (!answer.isOk()) {
      throw new Failure(
          "The %s cannot %s: %d %s".formatted(who, what, answer.status(), answer.json()));
    }
    return answer.json();
  }
}
