package io.rollcall.local;

import static org.awaitility.Awaitility.await;

import io.rollcall.contracts.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Many people join a meeting, and Zoom reports each of them once, several at a time. */
final class Crowd implements AutoCloseable {

  private static final int PEOPLE = 1_000;
  private static final int UNTIL_IT_RUNS = 100;
  private static final int AT_ONCE = 8;
  private static final Pattern NAME = Pattern.compile("Visitor \\d+");

  private final EnvFile env;
  private final String meeting;
  private final Webhook webhook;
  private final ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
  private final List<Future<?>> posts = new ArrayList<>();
  private final AtomicInteger number = new AtomicInteger();
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final Set<String> cut = ConcurrentHashMap.newKeySet();

  private Crowd(EnvFile env, JsonNode meeting) {
    this.env = env;
    this.meeting = meeting.path("id").asString();
    this.webhook = new Webhook(env, meeting.path("zoomId").asString());
  }

  /** It comes to a meeting that the demo made on the account. */
  static Crowd ofTheDemo(EnvFile env) throws Exception {
    JsonNode meeting =
        new Frontend("teacher", env.get("GATEWAY_URL"), env.get("TOKEN_TEACHER"))
            .meetingsOf(Cast.COURSE).stream()
                .filter(each -> each.path("account").asString().equals(env.get("ACCOUNT")))
                .findFirst()
                .orElseThrow();
    return new Crowd(env, meeting);
  }

  /** Begins, and returns while most of it is still to come. */
  void comes() {
    int before = accepted.size();
    for (int i = 0; i < PEOPLE; i++) {
      posts.add(senders.submit(this::oneComes));
    }
    await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> accepted.size() >= before + UNTIL_IT_RUNS);
  }

  /** One more, of whom is told after all others; returns the name. */
  String oneComes() {
    String person = "Visitor " + number.incrementAndGet();
    join(person);
    return person;
  }

  /** Every call has ended, one way or the other. */
  void awaitAnswers() {
    await().atMost(Duration.ofMinutes(1)).until(() -> posts.stream().allMatch(Future::isDone));
  }

  /** Answered 204. */
  Set<String> accepted() {
    return accepted;
  }

  /** Answered something else, or not at all. */
  Set<String> cut() {
    return cut;
  }

  /** Who stands on the topic. */
  Set<String> published() {
    Set<String> names = ConcurrentHashMap.newKeySet();
    for (String text :
        PublishedRecords.of(env.get("KAFKA_BOOTSTRAP"), List.of(Topics.ZOOM_PARTICIPANT))) {
      Matcher name = NAME.matcher(text);
      if (name.find()) {
        names.add(name.group());
      }
    }
    return names;
  }

  /** Who stands in the activity of the meeting, as often as they do. */
  List<String> seen() throws Exception {
    return new Frontend("teacher", env.get("GATEWAY_URL"), env.get("TOKEN_TEACHER"))
        .activity(meeting).stream()
            .map(item -> item.path("details").path("name").asString(""))
            .filter(name -> NAME.matcher(name).matches())
            .toList();
  }

  private void join(String person) {
    try {
      (webhook.joined(person) == 204 ? accepted : cut).add(person);
    } catch (IOException e) {
      cut.add(person);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    senders.close();
  }
}
