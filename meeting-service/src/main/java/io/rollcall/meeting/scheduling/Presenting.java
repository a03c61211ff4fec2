package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Presenter;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.persistence.Intents;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.meeting.persistence.MeetingViews;
import io.rollcall.meeting.persistence.PresenterHosts;
import io.rollcall.meeting.zoom.Reading;
import io.rollcall.platform.accounts.Accounts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Has the alternative hosts of a meeting follow who presents it.
 *
 * <ol>
 *   <li>Whoever begins to present and is a host of its account becomes one; the meeting's own host
 *       does not, and a webinar has none of them.
 *   <li>Whoever ceases to present is one no more, if that is what they became one by.
 *   <li>Each is looked at once: whom somebody takes off or puts on meanwhile stays so.
 * </ol>
 */
@Component
class Presenting {

  /** What a look came to. */
  enum Look {
    /** There may be more of them. */
    ON,
    DONE,
    LATER
  }

  private final MeetingViews meetings;
  private final PresenterHosts presenterHosts;
  private final Hosting hosting;
  private final Intents intents;
  private final Accounts accounts;

  Presenting(
      MeetingViews meetings,
      PresenterHosts presenterHosts,
      Hosting hosting,
      Intents intents,
      Accounts accounts) {
    this.meetings = meetings;
    this.presenterHosts = presenterHosts;
    this.hosting = hosting;
    this.intents = intents;
    this.accounts = accounts;
  }

  /** One by one, so that Zoom's no to one of them is none to the others. */
  Mono<Look> follow(Task.FollowPresenters task) {
    return meetings
        .byId(task.meeting())
        .flatMap(this::look)
        .defaultIfEmpty(Look.DONE)
        .flatMap(
            look ->
                switch (look) {
                  case ON -> follow(task);
                  case DONE -> intents.close(task).thenReturn(look);
                  case LATER -> Mono.just(look);
                });
  }

  /** A meeting that comes back is looked at again. */
  private Mono<Look> look(MeetingView view) {
    Meeting meeting = view.meeting();
    if (view.isDeleted()) {
      return presenterHosts.forgetErased(meeting.id()).thenReturn(Look.DONE);
    }
    return meeting.zoomId() == null
        ? Mono.just(Look.LATER)
        : presenterHosts
            .unfollowed(meeting.id())
            .filter(presenter -> !presenter.presents() || takes(meeting, presenter))
            .next()
            .flatMap(presenter -> follow(presenter, view));
  }

  private boolean takes(Meeting meeting, Presenter presenter) {
    return meeting.details().conference() == Conference.MEETING
        && !meeting.host().equalsIgnoreCase(presenter.email())
        && accounts
            .byKey(meeting.account())
            .flatMap(account -> account.host(presenter.email()))
            .isPresent();
  }

  private Mono<Look> follow(Presenter presenter, MeetingView view) {
    boolean wanted = presenter.presents();
    var task = new Task.SetAlternativeHost(view.meeting().id(), presenter.email(), wanted);
    return wanted || presenter.brought()
        ? hosting.read(view.meeting()).flatMap(reading -> set(task, view, reading))
        : followed(task);
  }

  private Mono<Look> set(Task.SetAlternativeHost task, MeetingView view, Reading reading) {
    return switch (reading) {
      case Reading.Found it
          when it.now().settings().isAlternativeHost(task.email()) == task.wanted() ->
          followed(task);
      // it is known soon that it was converted
      case Reading.Found it when task.wanted() && it.conference() == Conference.WEBINAR ->
          Mono.just(Look.LATER);
      case Reading.Found it ->
          hosting.set(task, view.meeting(), view.version(), it).map(Presenting::look);
      case Reading.Refused _ -> Mono.just(Look.DONE);
      case Reading.Away _ -> Mono.just(Look.LATER);
    };
  }

  private Mono<Look> followed(Task.SetAlternativeHost task) {
    return presenterHosts.nothingDone(task).map(done -> done ? Look.ON : Look.LATER);
  }

  private static Look look(Altered altered) {
    return switch (altered) {
      case Altered.Done _ -> Look.ON;
      case Altered.Refused it -> it.running() ? Look.LATER : Look.ON;
      default -> Look.LATER;
    };
  }
}
