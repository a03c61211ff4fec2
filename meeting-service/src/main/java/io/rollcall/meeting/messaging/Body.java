package io.rollcall.meeting.messaging;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.rollcall.meeting.domain.Recurrence;
import io.rollcall.platform.zoomevents.ZoomEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tolerant reading of what Zoom sends: what is missing or odd is not there. */
final class Body {

  private static final int MAX_LENGTH = 200;
  private static final Instant FIRST = Instant.parse("2011-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  private final ZoomEvent event;
  private final JsonNode payload;

  Body(ZoomEvent event) {
    this.event = event;
    this.payload = event.json().path("payload");
  }

  JsonNode payload() {
    return payload;
  }

  JsonNode object() {
    return payload.path("object");
  }

  /** When Zoom says the event happened; null when it does not. */
  @Nullable Instant eventTime() {
    return plausible(event.time());
  }

  /** Zoom's uuid of the occurrence. */
  Optional<String> uuid() {
    return text("/uuid");
  }

  /** A text of the object, without control characters, cut off at 200 characters. */
  Optional<String> text(String pointer) {
    String text = object().at(pointer).asString("").replaceAll("\\p{Cntrl}", "").strip();
    int length = Math.min(text.codePointCount(0, text.length()), MAX_LENGTH);
    return Optional.of(text.substring(0, text.offsetByCodePoints(0, length)))
        .filter(it -> !it.isEmpty());
  }

  /** A time of the object; null when it is not there. */
  @Nullable Instant time(String pointer) {
    try {
      String text = object().at(pointer).asString("");
      return text.isEmpty() ? null : plausible(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException notATime) {
      return null;
    }
  }

  /** The first of these times of the object, else the event's. */
  @Nullable Instant firstTime(List<String> pointers) {
    return pointers.stream()
        .map(this::time)
        .filter(time -> time != null)
        .findFirst()
        .orElse(eventTime());
  }

  /** When it is planned for; of a series also the starts of its slots. */
  Set<Instant> starts() {
    int slots = Math.min(object().path("occurrences").size(), Recurrence.MOST);
    return Stream.concat(
            Stream.of("/start_time"),
            IntStream.range(0, slots).mapToObj("/occurrences/%d/start_time"::formatted))
        .map(this::time)
        .filter(Objects::nonNull)
        .collect(toUnmodifiableSet());
  }

  private static @Nullable Instant plausible(@Nullable Instant time) {
    return time == null || time.isBefore(FIRST) || time.isAfter(LAST)
        ? null
        : time.truncatedTo(ChronoUnit.MILLIS);
  }
}
