package io.rollcall.registrant.zoom;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.Refusal;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Status;
import io.rollcall.registrant.domain.ZoomFact;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.calls.Conference;
import io.rollcall.zoomclient.registrants.NewRegistrant;
import io.rollcall.zoomclient.registrants.Registered;
import io.rollcall.zoomclient.registrants.RegistrantRef;
import io.rollcall.zoomclient.registrants.ZoomRegistrant;
import io.rollcall.zoomclient.registrants.ZoomRegistrants;
import io.rollcall.zoomclient.registrants.ZoomRegistrants.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Registrants on Zoom, one by one. No method fails. */
@Component
public class Registrations {

  private static final Duration REST_OF_A_SECOND = Duration.ofMillis(999);

  private final ZoomRegistrants zoom;

  Registrations(ZoomRegistrants zoom) {
    this.zoom = zoom;
  }

  /**
   * Registers somebody. Where Zoom's limit for one person answers, it is tried once more in the way
   * that Zoom counts apart, which takes meetings only that take place once.
   */
  public Mono<Reply> register(Meeting meeting, Person person) {
    String email = person.email();
    if (email == null) {
      return Mono.just(new Reply.Refused(Refusal.NO_EMAIL));
    }
    long number = requireNonNull(meeting.number());
    NewRegistrant asked = new NewRegistrant(email, firstName(person), person.lastName());
    return zoom.add(meeting.account(), kind(meeting), number, asked)
        .map(answer -> Replies.of(answer, yes -> registered(yes.value(), yes.zoomTime())))
        .flatMap(
            reply ->
                reply instanceof Reply.PersonLimit limit && meeting.single()
                    ? registerAsMany(meeting, number, asked, limit)
                    : Mono.just(reply));
  }

  /** Takes a registration away; what is gone already counts as taken away. */
  public Mono<Reply> cancel(Meeting meeting, String registration) {
    return zoom.delete(
            meeting.account(), kind(meeting), requireNonNull(meeting.number()), registration)
        .map(
            answer ->
                Replies.isGone(answer)
                    ? new Reply.Done()
                    : Replies.of(answer, yes -> new Reply.Done()));
  }

  /** Approves or denies a registration. */
  public Mono<Reply> judge(Meeting meeting, Registrant row, Action action) {
    RegistrantRef named =
        new RegistrantRef(
            requireNonNull(row.zoom().id()), row.isRegistered() ? row.person().email() : null);
    return zoom.change(
            meeting.account(),
            kind(meeting),
            requireNonNull(meeting.number()),
            action,
            List.of(named))
        .map(answer -> Replies.of(answer, yes -> new Reply.Done()));
  }

  /** Looks where a registration stands; whoever cancelled is not found. */
  public Mono<Reply> look(Meeting meeting, String registration) {
    return zoom.get(
            meeting.account(), kind(meeting), requireNonNull(meeting.number()), registration)
        .map(
            answer ->
                Replies.isMissing(answer)
                    ? new Reply.Done()
                    : Replies.of(answer, yes -> stands(registration, yes.value(), yes.zoomTime())));
  }

  /** Looks whether somebody is registered with that e-mail; done when nobody is. */
  public Mono<Reply> find(Meeting meeting, String email) {
    return find(meeting, email, ZoomRegistrants.Status.APPROVED)
        .flatMap(
            reply ->
                reply instanceof Reply.Done
                    ? find(meeting, email, ZoomRegistrants.Status.PENDING)
                    : Mono.just(reply));
  }

  private Mono<Reply> find(Meeting meeting, String email, ZoomRegistrants.Status status) {
    return zoom.list(meeting.account(), kind(meeting), requireNonNull(meeting.number()), status)
        .map(
            answer ->
                Replies.isGone(answer)
                    ? new Reply.Done()
                    : Replies.of(
                        answer,
                        yes ->
                            yes.value().stream()
                                .filter(it -> email.equalsIgnoreCase(it.email()))
                                .findFirst()
                                .<Reply>map(
                                    it ->
                                        new Reply.Registered(
                                            it.id(), null, yes.zoomTime().orElse(null)))
                                .orElseGet(Reply.Done::new)));
  }

  private Mono<Reply> registerAsMany(
      Meeting meeting, long number, NewRegistrant asked, Reply.PersonLimit limit) {
    return zoom.addMany(meeting.account(), kind(meeting), number, List.of(asked))
        .map(
            answer ->
                answer instanceof ZoomAnswer.Yes<List<Registered>> yes && !yes.value().isEmpty()
                    ? registered(yes.value().getFirst(), yes.zoomTime())
                    : limit);
  }

  /**
   * Zoom's answers tell the second that they were given in, its events the millisecond: what it
   * reports of this very registration is not newer than the end of that second. Who is registered
   * under no id is asked for again.
   */
  private static Reply registered(Registered registered, Optional<Instant> at) {
    String id = Replies.blankAsNull(registered.registrantId());
    return id == null
        ? new Reply.Unknown()
        : new Reply.Registered(
            id,
            Replies.blankAsNull(registered.joinUrl()),
            at.map(second -> second.plus(REST_OF_A_SECOND)).orElse(null));
  }

  private static Reply stands(String registration, ZoomRegistrant found, Optional<Instant> at) {
    Status status =
        switch (requireNonNullElse(found.status(), "approved")) {
          case "pending" -> Status.PENDING;
          case "denied" -> Status.DENIED;
          default -> Status.APPROVED;
        };
    return new Reply.Stands(
        new ZoomFact(
            registration,
            status,
            Replies.blankAsNull(found.joinUrl()),
            at.orElse(Instant.EPOCH),
            false));
  }

  private static String firstName(Person person) {
    return person.firstName().isBlank() ? "-" : person.firstName();
  }

  static Conference kind(Meeting meeting) {
    return meeting.webinar() ? Conference.WEBINAR : Conference.MEETING;
  }
}
