package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.persistence.Fingerprints;
import io.rollcall.meeting.persistence.Intents;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Hears that a meeting was created on Zoom. When its passcode was made up here, it is ours: it is
 * read there soon, if it is the one that waits to be found, whatever Zoom's lists say; and if in
 * the end it is not the one that is known here, it is a twin, or an order that was given up, and
 * deleted.
 */
@Component
public class Creations {

  /** Whoever asked Zoom for it is likely to hear of it first. */
  private static final Duration HEAD_START = Duration.ofSeconds(3);

  private final Fingerprints fingerprints;
  private final Intents intents;
  private final SchedulingProperties properties;

  Creations(Fingerprints fingerprints, Intents intents, SchedulingProperties properties) {
    this.fingerprints = fingerprints;
    this.intents = intents;
    this.properties = properties;
  }

  /**
   * What Zoom told.
   *
   * @param number Zoom's, not known here yet
   * @param starts of a series those of its slots; empty without fixed time
   */
  public record Heard(
      String account, String number, String topic, Set<Instant> starts, String passcode) {

    @Override
    public String toString() {
      return "Heard[" + account + ", " + number + "]";
    }
  }

  /** Within the caller's transaction. */
  public Mono<Void> heardOf(Heard heard) {
    return fingerprints
        .find(heard.account(), heard.passcode(), heard.topic(), heard.starts())
        .flatMap(
            meeting ->
                intents
                    .hurry(new Task.Create(meeting), properties.creationInForeground())
                    .then(
                        intents.addOnce(new Task.DeleteTwin(meeting, heard.number()), HEAD_START)));
  }
}
