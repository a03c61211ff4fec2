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
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Fingerprint;
import io.rollcall.meeting.domain.HostKey;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.News;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.meeting.domain.ZoomField;
import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.meetings.MeetingChange;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.webinars.ZoomWebinars;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Zoom itself, by its REST API. */
@Component
class ZoomConferences implements Conferences {

  private static final Comparator<ZoomMeeting> OLDEST_FIRST =
      comparing(ZoomMeeting::createdAt, nullsLast(naturalOrder())).thenComparing(ZoomMeeting::id);

  private final Held held;
  private final HostLimit limit;

  ZoomConferences(ZoomMeetings meetings, ZoomWebinars webinars, HostLimit limit) {
    this.held = new Held(meetings, webinars);
    this.limit = limit;
  }

  @Override
  public Mono<Creation> create(Meeting meeting) {
    return limit
        .counted(HostKey.of(meeting), held.create(meeting, conference(meeting)))
        .map(Answers::creation);
  }

  @Override
  public Mono<Findings> find(
      Fingerprint ordered, Collection<String> told, Function<String, Mono<Boolean>> wanted) {
    return answers(ordered, Flux.fromIterable(told), wanted)
        .flatMap(
            heard ->
                answers(ordered, listed(ordered).filter(it -> !told.contains(it)), wanted)
                    .map(more -> Stream.concat(heard.stream(), more.stream()).toList())
                    .map(all -> findings(ordered, all, true))
                    .onErrorResume(ZoomAway.class, away -> unlisted(ordered, heard, away)));
  }

  private Mono<List<ZoomAnswer<ZoomMeeting>>> answers(
      Fingerprint ordered, Flux<String> numbers, Function<String, Mono<Boolean>> wanted) {
    return numbers
        .distinct()
        .filterWhen(wanted)
        .concatMap(number -> held.get(ordered.account(), number, ordered.conference()))
        .collectList();
  }

  /** While its lists cannot be read, what Zoom told of is enough where it is the one. */
  private static Mono<Findings> unlisted(
      Fingerprint ordered, List<ZoomAnswer<ZoomMeeting>> heard, ZoomAway away) {
    Findings told = findings(ordered, heard, false);
    return told.numbers().isEmpty() ? Mono.error(away) : Mono.just(told);
  }

  /** Of a series a list may tell another start than its first. */
  private Flux<String> listed(Fingerprint ordered) {
    return held.ofHost(ordered.account(), ordered.host(), ordered.conference())
        .flatMapIterable(answer -> certain(answer).orElse(List.of()))
        .filter(
            listed ->
                NewMeetings.repeats(listed.type())
                    ? ordered.topic().equals(listed.topic())
                    : ordered.isLike(listed.topic(), starts(listed.startTime())))
        .map(listed -> Long.toString(listed.id()));
  }

  private static Findings findings(
      Fingerprint ordered, List<ZoomAnswer<ZoomMeeting>> answers, boolean listed) {
    return new Findings(
        answers.stream()
            .flatMap(answer -> fitting(ordered, answer).stream())
            .sorted(OLDEST_FIRST)
            .map(found -> Long.toString(found.id()))
            .toList(),
        answers.stream().noneMatch(Answers::isMissing),
        listed);
  }

  @Override
  public Mono<Likeness> compare(Fingerprint ordered, String number) {
    return held.get(ordered.account(), number, ordered.conference())
        .map(
            answer ->
                fitting(ordered, answer)
                    .map(_ -> Likeness.ORDERED)
                    .orElse(isMissing(answer) ? Likeness.MISSING : Likeness.OTHER));
  }

  private static Optional<ZoomMeeting> fitting(
      Fingerprint ordered, ZoomAnswer<ZoomMeeting> answer) {
    return certain(answer)
        .filter(found -> ordered.isLike(found.topic(), starts(found)))
        .filter(found -> ordered.passcode().reads(found.password()));
  }

  private static Set<Instant> starts(ZoomMeeting found) {
    return Stream.concat(
            starts(found.startTime()).stream(), Plans.slots(found).stream().map(Slot::start))
        .collect(toUnmodifiableSet());
  }

  private static Set<Instant> starts(@Nullable Instant start) {
    return start == null ? Set.of() : Set.of(start);
  }

  @Override
  public Mono<News.SeenRunning> look(Meeting meeting) {
    return conference(meeting) == Conference.WEBINAR
        ? Mono.empty()
        : held.get(meeting, Conference.MEETING).flatMap(Answers::running);
  }

  @Override
  public Mono<Reading> read(Meeting meeting) {
    return readBack(meeting, Wanted.of(meeting));
  }

  @Override
  public Mono<Reading> readBack(Meeting meeting, Wanted asked) {
    Conference known = conference(meeting);
    return held.get(meeting, known)
        .flatMap(
            answer ->
                isElsewhere(answer)
                    ? held.get(meeting, known.other())
                        .map(
                            other ->
                                isUnobtainable(other)
                                    ? reading(meeting, asked, known, answer)
                                    : reading(meeting, asked, known.other(), other))
                    : Mono.just(reading(meeting, asked, known, answer)));
  }

  @Override
  public Mono<Deed> change(Meeting wanted, Set<ZoomField> fields) {
    return limit
        .counted(
            HostKey.of(wanted),
            held.change(wanted, conference(wanted), MeetingChanges.of(wanted, fields)))
        .map(Answers::deed);
  }

  @Override
  public Mono<Deed> delete(Meeting meeting) {
    return deleteTwin(meeting.account(), meeting.number(), conference(meeting));
  }

  @Override
  public Mono<Deed> deleteTwin(String account, String number, Conference ordered) {
    return held.delete(account, number, ordered)
        .flatMap(
            answer ->
                isElsewhere(answer)
                    ? held.delete(account, number, ordered.other())
                        .map(other -> deleted(answer, other))
                    : Mono.just(deed(answer)));
  }

  /** Gone is what is missing as what it was known as, and cannot be the other for this account. */
  private static Deed deleted(ZoomAnswer<Done> asKnown, ZoomAnswer<Done> asOther) {
    return isUnobtainable(asOther) && isMissing(asKnown) ? new Deed.Done(null) : deed(asOther);
  }

  @Override
  public Mono<Deed> move(Meeting meeting, Slot there, Slot wanted) {
    MeetingChange change = MeetingChanges.of(meeting, there, wanted);
    return limit
        .counted(HostKey.of(meeting), held.move(meeting, conference(meeting), wanted, change))
        .map(Answers::deed);
  }

  @Override
  public Mono<Deed> cancel(Meeting meeting, String slot) {
    return asEither(meeting, as -> held.cancel(meeting, as, slot));
  }

  @Override
  public Mono<Deed> end(Meeting meeting) {
    return asEither(meeting, as -> held.end(meeting, as));
  }

  private static Mono<Deed> asEither(
      Meeting meeting, Function<Conference, Mono<ZoomAnswer<Done>>> call) {
    Conference known = conference(meeting);
    return call.apply(known)
        .flatMap(
            answer ->
                isElsewhere(answer)
                    ? call.apply(known.other())
                        .map(other -> deed(isUnobtainable(other) ? answer : other))
                    : Mono.just(deed(answer)));
  }

  private static Conference conference(Meeting meeting) {
    return meeting.details().conference();
  }
}
