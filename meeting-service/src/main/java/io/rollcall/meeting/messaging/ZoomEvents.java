package io.rollcall.meeting.messaging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.rollcall.contracts.Topics;
import io.rollcall.meeting.domain.Activity;
import io.rollcall.meeting.domain.MeetingFacts;
import io.rollcall.meeting.occurrences.Learning;
import io.rollcall.meeting.occurrences.Told;
import io.rollcall.meeting.persistence.ActivityLog;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.persistence.ZoomNumber;
import io.rollcall.meeting.scheduling.Creations;
import io.rollcall.meeting.scheduling.Hints;
import io.rollcall.platform.zoomevents.ZoomEvent;
import io.rollcall.platform.zoomevents.ZoomEventHandler;
import io.rollcall.platform.zoomevents.ZoomMeetingKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everything that Zoom reports about our meetings: into the log, and into what is known. */
@Component
class ZoomEvents implements ZoomEventHandler {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{9,11}");

  /** Somebody may have changed the meeting on Zoom; what, is read there. */
  private static final Set<String> HINTS =
      Set.of(
          "meeting.updated",
          "webinar.updated",
          "meeting.recovered",
          "webinar.recovered",
          "meeting.converted_to_webinar",
          "webinar.converted_to_meeting");

  private final KnownMeetings meetings;
  private final ActivityLog log;
  private final Learning learning;
  private final Hints hints;
  private final Creations creations;

  ZoomEvents(
      KnownMeetings meetings,
      ActivityLog log,
      Learning learning,
      Hints hints,
      Creations creations) {
    this.meetings = meetings;
    this.log = log;
    this.learning = learning;
    this.hints = hints;
    this.creations = creations;
  }

  @Override
  public String consumer() {
    return "meeting-service";
  }

  @Override
  public List<String> topics() {
    return List.of(
        Topics.ZOOM_MEETING,
        Topics.ZOOM_PARTICIPANT,
        Topics.ZOOM_REGISTRATION,
        Topics.ZOOM_RECORDING);
  }

  @Override
  public boolean handles(String type) {
    return ActivityTable.keeps(type.substring(type.indexOf('.') + 1));
  }

  @Override
  public Optional<ZoomMeetingKey> meetingOf(ZoomEvent event) {
    return NUMBER.matcher(event.subject()).matches()
        ? Optional.of(new ZoomMeetingKey(event.account(), event.subject()))
        : Optional.empty();
  }

  @Override
  public Mono<Set<ZoomMeetingKey>> known(Set<ZoomMeetingKey> asked) {
    return find(asked.stream())
        .map(
            found ->
                found.keySet().stream()
                    .map(it -> new ZoomMeetingKey(it.account(), it.number()))
                    .collect(toSet()));
  }

  @Override
  public Mono<Void> apply(List<ZoomEvent> events) {
    return find(events.stream().flatMap(event -> meetingOf(event).stream()))
        .flatMap(
            ids -> {
              Map<UUID, List<ZoomEvent>> byMeeting =
                  events.stream()
                      .filter(event -> meeting(event, ids).isPresent())
                      .collect(groupingBy(event -> meeting(event, ids).orElseThrow()));
              return log.add(entries(byMeeting))
                  .then(learning.learn(told(byMeeting)))
                  .then(hints.hint(hinted(byMeeting)));
            });
  }

  @Override
  public Mono<Void> strangers(List<ZoomEvent> events) {
    return Flux.fromIterable(events)
        .concatMap(event -> Mono.justOrEmpty(CreatedReading.of(event)))
        .concatMap(creations::heardOf)
        .then();
  }

  private Mono<Map<ZoomNumber, UUID>> find(Stream<ZoomMeetingKey> keys) {
    Set<ZoomNumber> numbers =
        keys.map(key -> new ZoomNumber(key.account(), key.number())).collect(toSet());
    return numbers.isEmpty() ? Mono.just(Map.of()) : meetings.find(numbers);
  }

  private Optional<UUID> meeting(ZoomEvent event, Map<ZoomNumber, UUID> ids) {
    return Optional.ofNullable(ids.get(new ZoomNumber(event.account(), event.subject())));
  }

  private static List<ActivityLog.Entry> entries(Map<UUID, List<ZoomEvent>> byMeeting) {
    return byMeeting.entrySet().stream()
        .flatMap(
            it ->
                it.getValue().stream()
                    .flatMap(
                        event ->
                            ActivityReading.of(event)
                                .map(line -> entry(event.account(), it.getKey(), line))
                                .stream()))
        .toList();
  }

  private static ActivityLog.Entry entry(String account, UUID meeting, Activity line) {
    return new ActivityLog.Entry(account, meeting, line);
  }

  private static Set<UUID> hinted(Map<UUID, List<ZoomEvent>> byMeeting) {
    return byMeeting.entrySet().stream()
        .filter(it -> it.getValue().stream().anyMatch(ZoomEvents::isHint))
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  private static boolean isHint(ZoomEvent event) {
    return HINTS.contains(event.name());
  }

  private static List<Told> told(Map<UUID, List<ZoomEvent>> byMeeting) {
    return byMeeting.entrySet().stream()
        .map(
            it ->
                new Told(
                    it.getKey(),
                    it.getValue().getFirst().account(),
                    MeetingFacts.of(
                        it.getValue().stream()
                            .flatMap(event -> NewsReading.of(event).stream())
                            .toList())))
        .toList();
  }
}
