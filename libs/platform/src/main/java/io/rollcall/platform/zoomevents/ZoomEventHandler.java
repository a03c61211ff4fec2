package io.rollcall.platform.zoomevents;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * What a service does with what Zoom reports. The platform reads, sees that each event takes effect
 * once, and keeps events until their meeting is known.
 *
 * <p>What fails here is tried again when it is an {@link io.rollcall.platform.failures.Outage} (or
 * the database's or Kafka's own way to say so); what fails three times while the database answers
 * becomes a dead letter.
 */
public interface ZoomEventHandler {

  /** The consumer group, without prefix, for example {@code meeting-service}. Never changes. */
  String consumer();

  /** Topics to read, of {@link io.rollcall.contracts.Topics#ZOOM}. */
  List<String> topics();

  /**
   * Whether events of a type are of interest. The others never touch the database.
   *
   * @param type the {@code ce_type}: {@code zoom.meeting.started}, for example
   */
  boolean handles(String type);

  /**
   * The meeting that must be known before the event can be applied.
   *
   * @return empty when it can be applied in any case
   */
  Optional<ZoomMeetingKey> meetingOf(ZoomEvent event);

  /** Those of the meetings that this service knows, as committed now. */
  Mono<Set<ZoomMeetingKey>> known(Set<ZoomMeetingKey> meetings);

  /**
   * Hears of events whose meeting is not known, before they are kept for it, within the transaction
   * that it is called in.
   */
  default Mono<Void> strangers(List<ZoomEvent> events) {
    return Mono.empty();
  }

  /**
   * Applies events in this order, within the transaction that it is called in. Each event comes
   * once; effects are idempotent by their natural key all the same. Any order of arrival must end
   * in the same state.
   */
  Mono<Void> apply(List<ZoomEvent> events);
}
