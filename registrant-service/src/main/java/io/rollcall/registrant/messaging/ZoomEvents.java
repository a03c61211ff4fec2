package io.rollcall.registrant.messaging;

import static java.util.stream.Collectors.groupingBy;

import io.rollcall.contracts.Topics;
import io.rollcall.platform.zoomevents.ZoomEvent;
import io.rollcall.platform.zoomevents.ZoomEventHandler;
import io.rollcall.platform.zoomevents.ZoomMeetingKey;
import io.rollcall.registrant.persistence.KnownMeetings;
import io.rollcall.registrant.registering.Heard;
import io.rollcall.registrant.registering.Hearing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Registrations that were made, approved, denied or cancelled on Zoom, by whomever. */
@Component
class ZoomEvents implements ZoomEventHandler {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{9,11}");
  private static final Pattern TYPE =
      Pattern.compile(
          "zoom\\.(meeting|webinar)\\.registration_(created|approved|denied|cancelled)");

  private final KnownMeetings meetings;
  private final Hearing hearing;

  ZoomEvents(KnownMeetings meetings, Hearing hearing) {
    this.meetings = meetings;
    this.hearing = hearing;
  }

  @Override
  public String consumer() {
    return "registrant-service";
  }

  @Override
  public List<String> topics() {
    return List.of(Topics.ZOOM_REGISTRATION);
  }

  @Override
  public boolean handles(String type) {
    return TYPE.matcher(type).matches();
  }

  @Override
  public Optional<ZoomMeetingKey> meetingOf(ZoomEvent event) {
    return NUMBER.matcher(event.subject()).matches()
        ? Optional.of(new ZoomMeetingKey(event.account(), event.subject()))
        : Optional.empty();
  }

  @Override
  public Mono<Set<ZoomMeetingKey>> known(Set<ZoomMeetingKey> asked) {
    return meetings.find(asked).map(Map::keySet);
  }

  @Override
  public Mono<Void> apply(List<ZoomEvent> events) {
    Set<ZoomMeetingKey> numbers =
        events.stream().flatMap(it -> meetingOf(it).stream()).collect(Collectors.toSet());
    return meetings
        .find(numbers)
        .flatMapMany(found -> Flux.fromIterable(byMeeting(events, found).entrySet()))
        .concatMap(it -> hearing.hear(it.getKey(), it.getValue()))
        .then();
  }

  /** In the order of the meetings' ids, so that two batches do not wait for each other. */
  private Map<UUID, List<Heard>> byMeeting(
      List<ZoomEvent> events, Map<ZoomMeetingKey, UUID> found) {
    Map<UUID, List<ZoomEvent>> grouped =
        events.stream()
            .filter(event -> meetingOf(event).filter(found::containsKey).isPresent())
            .collect(
                groupingBy(
                    event -> found.get(meetingOf(event).orElseThrow()),
                    TreeMap::new,
                    Collectors.toList()));
    Map<UUID, List<Heard>> heard = new TreeMap<>();
    grouped.forEach(
        (meeting, its) ->
            heard.put(meeting, its.stream().flatMap(event -> Reading.of(event).stream()).toList()));
    return heard;
  }
}
