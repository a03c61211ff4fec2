package io.rollcall.meeting.messaging;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import io.rollcall.meeting.domain.News;
import io.rollcall.platform.zoomevents.ZoomEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What an event tells about the meeting itself, in the words of the domain. */
final class NewsReading {

  /** Zoom's types of recurring meetings and webinars. */
  private static final Set<String> RECURRING = Set.of("3", "6", "8", "9");

  private NewsReading() {}

  static Optional<News> of(ZoomEvent event) {
    Body body = new Body(event);
    String name = event.name();
    return switch (name.substring(name.indexOf('.') + 1)) {
      case "started" ->
          isRecording(name) ? none() : isPractice(body) ? practised(body) : started(body);
      case "ended" -> isPractice(body) ? practised(body) : ended(body);
      case "participant_joined" -> joined(body);
      case "deleted", "permanently_deleted" -> isRecording(name) ? none() : deleted(body);
      case "recovered" -> isRecording(name) ? none() : recovered(body);
      default -> none();
    };
  }

  private static Optional<News> started(Body body) {
    return about(body, List.of("/start_time"), News.Started::new);
  }

  private static Optional<News> practised(Body body) {
    Instant at = firstKnown(body.time("/start_time"), body.time("/end_time"), body.eventTime());
    return at == null ? none() : body.uuid().map(uuid -> new News.Practised(uuid, at));
  }

  private static Optional<News> joined(Body body) {
    return about(body, List.of("/participant/join_time"), News.Joined::new);
  }

  private static Optional<News> about(
      Body body, List<String> times, BiFunction<String, Instant, News> news) {
    Instant at = body.firstTime(times);
    return at == null ? none() : body.uuid().map(uuid -> news.apply(uuid, at));
  }

  private static Optional<News> ended(Body body) {
    Instant start = body.time("/start_time");
    Instant end = body.time("/end_time");
    Instant reported = firstKnown(body.eventTime(), end, start);
    return reported == null
        ? none()
        : body.uuid().map(uuid -> new News.Ended(uuid, start, end, reported));
  }

  private static Optional<News> deleted(Body body) {
    Set<String> slots = slots(body);
    return Optional.of(
        slots.isEmpty()
            ? new News.Deleted(changedAt(body))
            : new News.SlotsCancelled(slots, changedAt(body)));
  }

  private static Optional<News> recovered(Body body) {
    Set<String> slots = slots(body);
    return Optional.of(
        slots.isEmpty()
            ? new News.Recovered(changedAt(body))
            : new News.SlotsRestored(slots, changedAt(body)));
  }

  /** The slots that alone are meant; empty when the whole meeting is. */
  private static Set<String> slots(Body body) {
    boolean single = body.payload().path("operation").asString("").equals("single");
    if (!single || !RECURRING.contains(body.object().path("type").asString(""))) {
      return Set.of();
    }
    return body.object()
        .path("occurrences")
        .valueStream()
        .map(slot -> slot.path("occurrence_id").asString(""))
        .filter(id -> !id.isEmpty() && id.length() <= 100 && id.chars().noneMatch(c -> c < ' '))
        .collect(toSet());
  }

  /** A change without time is older than any other. */
  private static Instant changedAt(Body body) {
    return requireNonNullElse(body.eventTime(), Instant.EPOCH);
  }

  private static boolean isPractice(Body body) {
    return body.object().path("practice_session").asString("").equals("true");
  }

  private static boolean isRecording(String name) {
    return name.startsWith("recording.");
  }

  private static @Nullable Instant firstKnown(
      @Nullable Instant first, @Nullable Instant second, @Nullable Instant third) {
    return first != null ? first : second != null ? second : third;
  }

  private static Optional<News> none() {
    return Optional.empty();
  }
}
