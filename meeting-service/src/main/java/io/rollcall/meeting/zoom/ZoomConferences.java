package io.rollcall.meeting.zoom;

import static io.rollcall.meeting.zoom.Answers.certain;
import static io.rollcall.meeting.zoom.Answers.deed;
import static io.rollcall.meeting.zoom.Answers.isElsewhere;
import static io.rollcall.meeting.zoom.Answers.isMissing;
import static io.rollcall.meeting.zoom.Answers.isUnobtainable;
import static io.rollcall.meeting.zoom.Answers.reading;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Fingerprint;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.News;
import io.rollcall.meeting.domain.ZoomField;
import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.meetings.ZoomMeetings.MeetingList;
import io.rollcall.zoomclient.webinars.ZoomWebinars;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Zoom itself, by its REST API. */
@Component
class ZoomConferences implements Conferences {

  private static final Comparator<ZoomMeeting> OLDEST_FIRST =
      comparing(ZoomMeeting::createdAt, nullsLast(naturalOrder())).thenComparing(ZoomMeeting::id);

  private final ZoomMeetings zoom;
  private final Held held;

  ZoomConferences(ZoomMeetings zoom, ZoomWebinars webinars) {
    this.zoom = zoom;
    this.held = new Held(zoom, webinars);
  }

  @Override
  public Mono<Creation> create(Meeting meeting) {
    return zoom.create(meeting.account(), meeting.host(), NewMeetings.of(meeting))
        .map(Answers::creation);
  }

  @Override
  public Mono<Findings> find(Fingerprint ordered, Collection<String> told) {
    return Flux.concat(Flux.fromIterable(told), listed(ordered))
        .distinct()
        .concatMap(number -> zoom.get(ordered.account(), Long.parseLong(number)))
        .collectList()
        .map(answers -> findings(ordered, answers));
  }

  private Flux<String> listed(Fingerprint ordered) {
    return zoom.ofHost(ordered.account(), ordered.host(), MeetingList.SCHEDULED)
        .flatMapIterable(answer -> certain(answer).orElse(List.of()))
        .filter(listed -> ordered.isLike(listed.topic(), listed.startTime()))
        .map(listed -> Long.toString(listed.id()));
  }

  private static Findings findings(Fingerprint ordered, List<ZoomAnswer<ZoomMeeting>> answers) {
    return new Findings(
        answers.stream()
            .flatMap(answer -> fitting(ordered, answer).stream())
            .sorted(OLDEST_FIRST)
            .map(found -> Long.toString(found.id()))
            .toList(),
        answers.stream().noneMatch(Answers::isMissing));
  }

  @Override
  public Mono<Likeness> compare(Fingerprint ordered, String number) {
    return zoom.get(ordered.account(), Long.parseLong(number))
        .map(
            answer ->
                fitting(ordered, answer)
                    .map(_ -> Likeness.ORDERED)
                    .orElse(isMissing(answer) ? Likeness.MISSING : Likeness.OTHER));
  }

  private static Optional<ZoomMeeting> fitting(
      Fingerprint ordered, ZoomAnswer<ZoomMeeting> answer) {
    return certain(answer)
        .filter(found -> ordered.isLike(found.topic(), found.startTime()))
        .filter(found -> ordered.passcode().reads(found.password()));
  }

  @Override
  public Mono<News.SeenRunning> look(Meeting meeting) {
    return conference(meeting) == Conference.WEBINAR
        ? Mono.empty()
        : held.get(meeting, Conference.MEETING).flatMap(Answers::running);
  }

  @Override
  public Mono<Reading> read(Meeting meeting) {
    Conference known = conference(meeting);
    return held.get(meeting, known)
        .flatMap(
            answer ->
                isElsewhere(answer)
                    ? held.get(meeting, known.other())
                        .map(
                            other ->
                                isUnobtainable(other)
                                    ? reading(meeting, known, answer)
                                    : reading(meeting, known.other(), other))
                    : Mono.just(reading(meeting, known, answer)));
  }

  @Override
  public Mono<Deed> change(Meeting wanted, Set<ZoomField> fields) {
    return held.change(wanted, conference(wanted), MeetingChanges.of(wanted, fields))
        .map(Answers::deed);
  }

  @Override
  public Mono<Deed> delete(Meeting meeting) {
    Conference known = conference(meeting);
    return held.delete(meeting, known)
        .flatMap(
            answer ->
                isElsewhere(answer)
                    ? held.delete(meeting, known.other()).map(other -> deleted(answer, other))
                    : Mono.just(deed(answer)));
  }

  /** Gone is what is missing as what it was known as, and cannot be the other for this account. */
  private static Deed deleted(ZoomAnswer<Done> asKnown, ZoomAnswer<Done> asOther) {
    return isUnobtainable(asOther) && isMissing(asKnown) ? new Deed.Done(null) : deed(asOther);
  }

  @Override
  public Mono<Deed> deleteTwin(String account, String number) {
    return zoom.delete(account, Long.parseLong(number))
        .map(answer -> isMissing(answer) ? new Deed.Done(null) : deed(answer));
  }

  @Override
  public Mono<Deed> end(Meeting meeting) {
    Conference known = conference(meeting);
    return held.end(meeting, known)
        .flatMap(
            answer ->
                isElsewhere(answer)
                    ? held.end(meeting, known.other())
                        .map(other -> deed(isUnobtainable(other) ? answer : other))
                    : Mono.just(deed(answer)));
  }

  private static Conference conference(Meeting meeting) {
    return meeting.details().conference();
  }
}
