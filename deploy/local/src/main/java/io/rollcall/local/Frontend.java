package io.rollcall.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a frontend does with the gateway for one person. */
record Frontend(String who, String gateway, String token) {

  /** The same key is the same meeting, however often it is asked for. */
  Http.Answer schedule(Map<String, ?> meeting, String key) throws Exception {
    return Http.post(gateway + "/api/v1/meetings", token, meeting, Map.of("Idempotency-Key", key));
  }

  /** The tag says which meeting was seen. */
  Http.Answer change(String id, Map<String, ?> patch, String tag) throws Exception {
    return Http.patch(url(id, ""), token, patch, Map.of("If-Match", tag));
  }

  Http.Answer delete(String id) throws Exception {
    return Http.delete(url(id, ""), token);
  }

  Http.Answer end(String id) throws Exception {
    return Http.post(url(id, "/end"), token, Map.of());
  }

  Http.Answer move(String id, JsonNode slot, Map<String, ?> patch) throws Exception {
    return Http.patch(url(id, slot(slot)), token, patch, Map.of());
  }

  Http.Answer cancel(String id, JsonNode slot) throws Exception {
    return Http.delete(url(id, slot(slot)), token);
  }

  /** Presses "join". */
  Http.Answer join(String id) throws Exception {
    return Http.post(url(id, "/join"), token, Map.of());
  }

  /** The way in; presses "join" again when told to. */
  JsonNode wayIn(String id) throws Exception {
    Http.Answer answer = join(id);
    while (Patience.comesAgain(answer)) {
      answer = join(id);
    }
    return ok("join", answer);
  }

  /** One person, or many. */
  Http.Answer register(String id, Map<String, ?> people) throws Exception {
    return Http.post(url(id, "/registrants"), token, people);
  }

  /** What became of what was accepted. */
  JsonNode follow(Http.Answer accepted) throws Exception {
    return ok("follow", Http.get(gateway + accepted.location(), token));
  }

  List<JsonNode> registrants(String id) throws Exception {
    return all(url(id, "/registrants?limit=200"));
  }

  List<JsonNode> slots(String id) throws Exception {
    return all(url(id, "/slots?limit=200"));
  }

  Http.Answer announce(String id, String title) throws Exception {
    return Http.put(url(id, "/announcement"), token, Map.of("title", title));
  }

  List<JsonNode> announcements() throws Exception {
    return all(gateway + "/api/v1/announcements?limit=200");
  }

  /** Where the person can go now and next. */
  List<JsonNode> comingUp() throws Exception {
    return all(gateway + "/api/v1/me/meetings?limit=200");
  }

  /** The events of a calendar to which the person has just subscribed. */
  List<String> calendar() throws Exception {
    Http.Answer link = Http.post(gateway + "/api/v1/calendar/links", token, Map.of());
    String feed = Http.text(ok("subscribe", link).path("url").asString());
    return List.of(feed.replace("\r\n ", "").split("END:VEVENT"));
  }

  private static String slot(JsonNode slot) {
    return "/slots/" + slot.path("id").asString();
  }

  Http.Answer read(String id) throws Exception {
    return Http.get(url(id, ""), token);
  }

  JsonNode meeting(String id) throws Exception {
    return ok("open the meeting", read(id));
  }

  /** All pages. */
  List<JsonNode> meetingsOf(String course) throws Exception {
    return all(gateway + "/api/v1/meetings?limit=200&course=" + course);
  }

  List<JsonNode> occurrences(String id) throws Exception {
    return all(url(id, "/occurrences?limit=200"));
  }

  List<JsonNode> activity(String id) throws Exception {
    return all(url(id, "/activity?limit=200"));
  }

  int statusOfActivity(String id) throws Exception {
    return Http.get(url(id, "/activity"), token).status();
  }

  private List<JsonNode> all(String list) throws Exception {
    List<JsonNode> items = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = ok("list", Http.get(list + cursor, token));
      page.path("items").forEach(items::add);
      cursor = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
    } while (!cursor.isEmpty());
    return items;
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
