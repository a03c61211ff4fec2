package io.rollcall.meeting.web;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.platform.problems.Checks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Another time of a slot; what is missing stays as it is.
 *
 * @param others fields that nobody knows: refused
 */
record SlotRequest(
    @Nullable Instant startTime,
    @Nullable Integer durationMinutes,
    @JsonAnySetter @Nullable Map<String, JsonNode> others) {

  /**
   * The slot with its other time.
   *
   * @throws io.rollcall.platform.problems.ProblemException naming everything that is wrong
   */
  Slot on(Slot slot, Instant now) {
    Checks checks = new Checks();
    checks.known("", others);
    int minutes = requireNonNullElse(durationMinutes, (int) slot.length().toMinutes());
    TimeChecks.minutes(checks, "/durationMinutes", minutes);
    Instant start = requireNonNullElse(startTime, slot.start());
    if (!start.equals(slot.start())) {
      TimeChecks.ahead(checks, "/startTime", start, now);
    }
    checks.done();
    return new Slot(
        slot.id(), start.truncatedTo(ChronoUnit.SECONDS), Duration.ofMinutes(minutes), false);
  }
}
