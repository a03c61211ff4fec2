package io.rollcall.meeting.reconciliation;

import io.rollcall.meeting.domain.Doubts;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Tally;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.persistence.LastLooks;
import io.rollcall.meeting.zoom.HostLists;
import io.rollcall.meeting.zoom.Lookout;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reconciles one meeting at once. */
@Component
class OneMeeting {

  private final KnownMeetings meetings;
  private final LastLooks looks;
  private final Lookout zoom;
  private final Looking looking;
  private final Mending mending;
  private final ReconciliationProperties properties;

  OneMeeting(
      KnownMeetings meetings,
      LastLooks looks,
      Lookout zoom,
      Looking looking,
      Mending mending,
      ReconciliationProperties properties) {
    this.meetings = meetings;
    this.looks = looks;
    this.zoom = zoom;
    this.looking = looking;
    this.mending = mending;
    this.properties = properties;
  }

  /**
   * Asks Zoom whatever may be asked about a meeting.
   *
   * @return empty when there is no such meeting, or it has no number yet; fails with {@link
   *     io.rollcall.meeting.zoom.ZoomAway}
   */
  Mono<Tally> reconcile(UUID meeting) {
    return Mono.zip(
            meetings.read(List.of(meeting)).flatMapIterable(it -> it).next(),
            looks.of(List.of(meeting)))
        .filter(read -> read.getT1().meeting().zoomId() != null)
        .map(
            read -> new Doubts(read.getT1(), read.getT2().get(meeting), true, properties.goodFor()))
        .flatMap(doubts -> looking.look(doubts, lists(doubts.known())))
        .flatMap(found -> mending.mend(found, _ -> Mono.empty()));
  }

  private Mono<HostLists> lists(KnownMeeting known) {
    return Mono.defer(() -> zoom.lists(known.meeting().account(), known.meeting().host()));
  }
}
