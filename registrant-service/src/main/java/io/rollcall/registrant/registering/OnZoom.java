package io.rollcall.registrant.registering;

import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Refusal;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Status;
import io.rollcall.registrant.domain.Task;
import io.rollcall.registrant.domain.Type;
import io.rollcall.registrant.persistence.Known;
import io.rollcall.registrant.persistence.KnownMeetings;
import io.rollcall.registrant.persistence.Registrants;
import io.rollcall.registrant.persistence.Tasks;
import io.rollcall.registrant.zoom.LinkReply;
import io.rollcall.registrant.zoom.Links;
import io.rollcall.registrant.zoom.Panels;
import io.rollcall.registrant.zoom.Registrations;
import io.rollcall.registrant.zoom.Reply;
import io.rollcall.zoomclient.registrants.ZoomRegistrants.Action;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Carries out what is to be done on Zoom for a row. Zoom is asked outside of any transaction; what
 * it says is stored together with the end of the task.
 */
@Service
class OnZoom {

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration MUCH_LATER = Duration.ofMinutes(10);

  /** Up to some four minutes. */
  private static final int DOUBLINGS = 7;

  /** That takes some day. */
  private static final int TRIES_WITHOUT_MEETING = 350;

  private final Registrants registrants;
  private final KnownMeetings meetings;
  private final Tasks tasks;
  private final Registrations registrations;
  private final Panels panels;
  private final Links links;
  private final Settling settling;

  OnZoom(
      Registrants registrants,
      KnownMeetings meetings,
      Tasks tasks,
      Registrations registrations,
      Panels panels,
      Links links,
      Settling settling) {
    this.registrants = registrants;
    this.meetings = meetings;
    this.tasks = tasks;
    this.registrations = registrations;
    this.panels = panels;
    this.links = links;
    this.settling = settling;
  }

  /** Whoever calls has taken the task. */
  Mono<Outcome> carryOut(Task task) {
    return registrants
        .find(task.registrant())
        .flatMap(row -> ofMeeting(task, row))
        .switchIfEmpty(Mono.defer(() -> tasks.end(task).thenReturn(new Outcome.Gone())));
  }

  /** A meeting that is not known here may be so later: the copy is being rebuilt, or behind. */
  private Mono<Outcome> ofMeeting(Task task, Registrant row) {
    return meetings
        .find(row.meeting())
        .map(Known::meeting)
        .flatMap(meeting -> carryOut(task, row, meeting))
        .switchIfEmpty(Mono.defer(() -> withoutMeeting(task)));
  }

  /** One without number is yet to be created on Zoom. */
  private Mono<Outcome> carryOut(Task task, Registrant row, Meeting meeting) {
    if (meeting.deleted()) {
      return giveUp(task);
    }
    return meeting.number() == null
        ? withoutMeeting(task)
        : asked(task, row, meeting).flatMap(reply -> settle(task, row, meeting, reply));
  }

  /** Nobody tells here that a meeting was never created after all. */
  private Mono<Outcome> withoutMeeting(Task task) {
    return task.attempts() < TRIES_WITHOUT_MEETING
        ? putOff(task, new Outcome.Waits(SOON, false, null))
        : giveUp(task);
  }

  private Mono<Outcome> giveUp(Task task) {
    return takesAway(task)
        ? settling.end(task, UnaryOperator.identity())
        : settling.refuse(task, Refusal.NO_MEETING);
  }

  private Mono<Reply> asked(Task task, Registrant row, Meeting meeting) {
    return switch (task.kind()) {
      case REGISTER -> register(row, meeting);
      case CANCEL -> registrations.cancel(meeting, task.target());
      case REMOVE_PANELIST -> panels.remove(meeting, task.target());
      case APPROVE -> judged(row, meeting, Action.APPROVE);
      case DENY -> judged(row, meeting, Action.DENY);
      case CHECK ->
          isPanelist(row, meeting) ? panels.add(meeting, row.person()) : look(row, meeting);
      case WITHDRAW ->
          isPanelist(row, meeting)
              ? panels.find(meeting, task.target())
              : registrations.find(meeting, task.target());
    };
  }

  private Mono<Reply> register(Registrant row, Meeting meeting) {
    if (row.status() == Status.DENIED) {
      return Mono.just(new Reply.Done());
    }
    if (!meeting.registration() || meeting.isHost(row.person().email())) {
      return Mono.just(new Reply.IsHost());
    }
    return isPanelist(row, meeting)
        ? panels.add(meeting, row.person())
        : registrations.register(meeting, row.person());
  }

  /** What was approved has a link from then on. */
  private Mono<Reply> judged(Registrant row, Meeting meeting, Action action) {
    return row.isOnZoom()
        ? registrations
            .judge(meeting, row, action)
            .flatMap(
                reply ->
                    reply instanceof Reply.Done && action == Action.APPROVE
                        ? look(row, meeting)
                        : Mono.just(reply))
        : Mono.just(new Reply.Done());
  }

  /** Where nobody is registered nobody has to be approved. */
  private Mono<Reply> look(Registrant row, Meeting meeting) {
    if (!meeting.registration()) {
      return Mono.just(new Reply.IsHost());
    }
    String id = row.zoom().id();
    return id == null
        ? Mono.just(new Reply.Done())
        : registrations
            .look(meeting, id)
            .flatMap(reply -> reply instanceof Reply.Done ? missing(meeting) : Mono.just(reply));
  }

  /** Nobody is found either where registration was switched off: that cancels nobody. */
  private Mono<Reply> missing(Meeting meeting) {
    return links
        .read(meeting)
        .map(
            reply ->
                switch (reply) {
                  case LinkReply.Found(var found) when !found.unregistered() -> new Reply.Done();
                  case LinkReply.NotNow(var pause, var scopes) -> new Reply.NotNow(pause, scopes);
                  default -> new Reply.NotNow(SOON, null);
                });
  }

  private Mono<Outcome> settle(Task task, Registrant asked, Meeting meeting, Reply reply) {
    return switch (reply) {
      case Reply.Registered it -> registered(task, asked, meeting, it);
      case Reply.IsHost _ -> settling.end(task, row -> withoutRegistration(task, row));
      case Reply.Stands it ->
          settling.end(task, row -> hasWhatWasAsked(asked, row) ? row.seen(it.fact(), asked) : row);
      case Reply.Done _ -> settling.end(task, row -> done(task, asked, row));
      case Reply.Refused it when takesAway(task) ->
          putOff(task, new Outcome.Waits(MUCH_LATER, false, null));
      case Reply.Refused it -> settling.refuse(task, it.refusal());
      case Reply.PersonLimit it when task.kind() == Task.Kind.REGISTER ->
          settling
              .putOff(task, it.pause(), Registrant::block)
              .thenReturn(new Outcome.Waits(it.pause(), true, null));
      case Reply.PersonLimit it -> putOff(task, new Outcome.Waits(it.pause(), true, null));
      case Reply.NotNow it -> putOff(task, new Outcome.Waits(it.pause(), false, it.scopes()));
      case Reply.Unknown _ -> putOff(task, new Outcome.Waits(SOON, false, null), true);
    };
  }

  /** Where a look finds nothing, somebody has cancelled it on Zoom. */
  private static Registrant done(Task task, Registrant asked, Registrant row) {
    return switch (task.kind()) {
      case APPROVE -> row.approve();
      case DENY -> row.deny();
      case CHECK -> asked.isOnZoom() && hasWhatWasAsked(asked, row) ? row.cancel(true) : row;
      case REGISTER, CANCEL, REMOVE_PANELIST, WITHDRAW -> row;
    };
  }

  /** A look brings back nobody who is not expected. */
  private static Registrant withoutRegistration(Task task, Registrant row) {
    return task.kind() == Task.Kind.CHECK && row.status() != Status.PENDING
        ? row
        : row.confirm().bringBack();
  }

  /** Meanwhile it may have got another registration. */
  private static boolean hasWhatWasAsked(Registrant asked, Registrant row) {
    return Objects.equals(asked.zoom().id(), row.zoom().id());
  }

  private static boolean isPanelist(Registrant row, Meeting meeting) {
    return meeting.webinar() && row.type() == Type.PRESENTER;
  }

  /**
   * Zoom answers a registration that is there, also one that is about to be taken away because the
   * person had left: that comes first, and then it is registered anew.
   */
  private Mono<Outcome> registered(
      Task task, Registrant asked, Meeting meeting, Reply.Registered it) {
    Task undo = Task.cancel(asked.id(), isPanelist(asked, meeting), it.id());
    if (task.kind() == Task.Kind.WITHDRAW) {
      return settling.withdraw(task, undo, task.target(), it.at());
    }
    return tasks
        .progress(undo)
        .flatMap(_ -> putOff(task, new Outcome.Waits(SOON, false, null)))
        .switchIfEmpty(
            Mono.defer(
                () ->
                    settling.end(
                        task, row -> registered(asked, row, it), undo, email(asked), it.at())));
  }

  /** Under the e-mail that Zoom was asked with; the person may have another one by now. */
  private static Registrant registered(Registrant asked, Registrant row, Reply.Registered it) {
    return row.called(asked.person()).registered(it.id(), it.link(), it.at()).called(row.person());
  }

  private static String email(Registrant row) {
    return Objects.requireNonNullElse(row.person().email(), "").toLowerCase(Locale.ROOT);
  }

  private static boolean takesAway(Task task) {
    return switch (task.kind()) {
      case CANCEL, REMOVE_PANELIST, WITHDRAW -> true;
      case REGISTER, APPROVE, DENY, CHECK -> false;
    };
  }

  private Mono<Outcome> putOff(Task task, Outcome.Waits waits) {
    return putOff(task, waits, false);
  }

  /** The longer the oftener it was tried. */
  private Mono<Outcome> putOff(Task task, Outcome.Waits waits, boolean unsure) {
    Duration backOff = SOON.multipliedBy(1L << Math.min(task.attempts(), DOUBLINGS));
    Duration pause = waits.pause().compareTo(backOff) > 0 ? waits.pause() : backOff;
    return tasks.putOff(task, pause, unsure).thenReturn(waits);
  }
}
