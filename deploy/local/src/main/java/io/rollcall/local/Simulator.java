package io.rollcall.local;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The simulator's control: makes things happen in Zoom, or go wrong. */
record Simulator(String url) {

  /**
   * A call that Zoom got.
   *
   * @param account whose; empty where Zoom did not find out
   * @param fault what was wrong with the answer; empty when nothing was
   * @param status of the answer; 0 when it did not get that far
   */
  record Call(long id, String account, String operation, String fault, int status) {

    private static Call of(JsonNode call) {
      return new Call(
          call.path("id").asLong(),
          call.path("account").asString(""),
          call.path("operation").asString(""),
          call.path("fault").asString(""),
          call.path("status").asInt(0));
    }
  }

  void start(String number) throws Exception {
    order("/meetings/" + number + "/start", Map.of());
  }

  /** Somebody comes in by a link. */
  void open(JsonNode wayIn) throws Exception {
    order("/links/open", Map.of("url", wayIn.path("url").asString()));
  }

  /** The next calls that match go wrong. */
  void fault(Map<String, ?> fault) throws Exception {
    order("/faults", fault);
  }

  /** The next webhooks that match are late, or come twice, or are held back. */
  void disturb(Map<String, ?> disturbance) throws Exception {
    order("/disturbances", disturbance);
  }

  /** Sends the webhooks that are held back, the last one first. */
  void releaseInReverse() throws Exception {
    order("/deliveries/release", Map.of("order", "REVERSE"));
  }

  /**
   * How the account is treated from now on; what is left out is as usual. As users report it, the 3
   * registrations a day of one person count over all meetings.
   */
  void rules(String account, Map<String, ?> rules) throws Exception {
    Map<String, Object> strict = new LinkedHashMap<>(rules);
    strict.put("registrationLimit", "ACCOUNT");
    ok("rules", Http.put(url + "/control/accounts/" + account + "/rules", "", strict));
  }

  /** Nobody has used up anything of Zoom's daily limits. */
  void newDay() throws Exception {
    ok("limits", Http.delete(url + "/control/limits", ""));
  }

  /** Nothing goes wrong from now on. */
  void calm() throws Exception {
    ok("calm", Http.delete(url + "/control/faults", ""));
    ok("calm", Http.delete(url + "/control/disturbances", ""));
  }

  /** Of the calls that it remembers, those after this one. */
  List<Call> callsAfter(long id) throws Exception {
    return get("/calls").valueStream().map(Call::of).filter(call -> call.id() > id).toList();
  }

  /** By operation and how they went. */
  Map<String, Long> countsAfter(long id) throws Exception {
    return callsAfter(id).stream()
        .map(call -> call.operation() + " " + Story.outcome(call))
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }

  long lastCall() throws Exception {
    return callsAfter(0).stream().mapToLong(Call::id).max().orElse(0);
  }

  /** What stands on Zoom and was created at this time or later. */
  List<Entry> createdSince(Instant time) throws Exception {
    return madeSince(time, false);
  }

  /** What was created at this time or later, and is deleted. */
  List<Entry> deletedSince(Instant time) throws Exception {
    return madeSince(time, true);
  }

  private List<Entry> madeSince(Instant time, boolean deleted) throws Exception {
    return get("/meetings")
        .valueStream()
        .filter(each -> !Instant.parse(each.path("createdAt").asString()).isBefore(time))
        .filter(each -> each.path("deletedAt").isNull() != deleted)
        .map(
            each ->
                new Entry(
                    each.path("account").asString(),
                    each.path("topic").asString(),
                    each.path("number").asString()))
        .toList();
  }

  /** How many webhooks were sent about a meeting, repeats included. */
  int webhooks(String number) throws Exception {
    return get("/deliveries?limit=1000&meeting=" + number).size();
  }

  private JsonNode get(String path) throws Exception {
    return ok(path, Http.get(url + "/control" + path, ""));
  }

  private void order(String path, Map<String, ?> details) throws Exception {
    ok(path, Http.post(url + "/control" + path, "", details));
  }

  private static JsonNode ok(String what, Http.Answer answer) {
    if (!answer.isOk()) {
      throw new Failure(
          "The simulator answers %d to %s: %s".formatted(answer.status(), what, answer.json()));
    }
    return answer.json();
  }
}
