package io.rollcall.meeting.reconciliation;

import io.rollcall.meeting.domain.Doubts;
import io.rollcall.meeting.domain.Glimpse;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.LastLook;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.persistence.LastLooks;
import io.rollcall.meeting.persistence.Overtaken;
import io.rollcall.meeting.persistence.Run;
import io.rollcall.meeting.persistence.Runs;
import io.rollcall.meeting.zoom.HostLists;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Goes through the meetings of one host; each is read by itself only where it leaves doubts. */
@Component
class HostRound {

  private static final Logger log = LoggerFactory.getLogger(HostRound.class);

  private static final int PAGE = 20;

  private final Runs runs;
  private final LastLooks looks;
  private final KnownMeetings meetings;
  private final Looking looking;
  private final Mending mending;
  private final ReconciliationProperties properties;

  HostRound(
      Runs runs,
      LastLooks looks,
      KnownMeetings meetings,
      Looking looking,
      Mending mending,
      ReconciliationProperties properties) {
    this.runs = runs;
    this.looks = looks;
    this.meetings = meetings;
    this.looking = looking;
    this.mending = mending;
    this.properties = properties;
  }

  /**
   * Goes through them from where the run is, and stores how far it came. Of what is deleted here
   * only what Zoom lists all the same is gone through.
   *
   * @return empty when there are more, and others shall have their turn
   */
  Mono<Run> goThrough(Run run, HostLists lists) {
    return looks
        .deletedAmong(run.account(), lists.numbers())
        .flatMap(deleted -> goThrough(run, lists, deleted, properties.round()));
  }

  private Mono<Run> goThrough(Run run, HostLists lists, List<UUID> deleted, int most) {
    return looks
        .page(run.account(), run.host(), run.meeting(), deleted, Math.min(PAGE, most))
        .flatMap(
            page -> {
              if (page.isEmpty()) {
                return most > 0
                    ? Mono.just(run)
                    : runs.keep(run, Duration.ZERO).then(Mono.<Run>empty());
              }
              return page(run, lists, page)
                  .flatMap(done -> runs.keep(done, properties.lease()).thenReturn(done.kept()))
                  .flatMap(done -> goThrough(done, lists, deleted, most - page.size()));
            });
  }

  private Mono<Run> page(Run run, HostLists lists, List<UUID> page) {
    return Mono.zip(meetings.read(page), looks.of(page))
        .flatMap(read -> each(run, lists, read.getT1(), read.getT2()));
  }

  private Mono<Run> each(
      Run run, HostLists lists, List<KnownMeeting> rest, Map<UUID, LastLook> last) {
    if (rest.isEmpty()) {
      return Mono.just(run);
    }
    KnownMeeting known = rest.getFirst();
    Doubts doubts =
        new Doubts(known, last.get(known.meeting().id()), run.thorough(), properties.goodFor());
    return one(run, lists, doubts)
        .flatMap(done -> each(done, lists, rest.subList(1, rest.size()), last));
  }

  private Mono<Run> one(Run run, HostLists lists, Doubts doubts) {
    UUID id = doubts.known().meeting().id();
    Glimpse listed = lists.of(doubts.known().meeting().number());
    if (!doubts.wantReading(listed, isRunning(lists, doubts), lists.at())) {
      return Mono.just(run.past(id, run.tally().andPassed()));
    }
    return looking
        .look(doubts, Mono.just(lists))
        .timeout(properties.lease().dividedBy(2))
        .flatMap(
            found ->
                mending.mend(
                    found,
                    tally -> runs.keep(run.past(id, run.tally().plus(tally)), properties.lease())))
        .map(tally -> run.past(id, run.tally().plus(tally)).kept())
        .onErrorResume(failure -> left(run, id, failure));
  }

  /** Of webinars Zoom does not tell. */
  private static boolean isRunning(HostLists lists, Doubts doubts) {
    KnownMeeting known = doubts.known();
    return switch (known.meeting().details().conference()) {
      case MEETING -> lists.isRunning(known.meeting().number());
      case WEBINAR -> known.history().running().isPresent();
    };
  }

  private Mono<Run> left(Run run, UUID meeting, Throwable failure) {
    if (!isToBeLeft(run, failure)) {
      return Mono.error(failure);
    }
    log.warn("meeting {} is left as it is", meeting, failure);
    Run past = run.past(meeting, run.tally().andLeft());
    return runs.keep(past, properties.lease()).thenReturn(past.kept());
  }

  private static boolean isToBeLeft(Run run, Throwable failure) {
    return run.hasWaitedEnough() && !(failure instanceof Overtaken);
  }
}
