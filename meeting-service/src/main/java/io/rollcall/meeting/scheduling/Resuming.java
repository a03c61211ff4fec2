package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.persistence.Intents;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.persistence.MeetingViews;
import io.rollcall.meeting.persistence.ZoomNumber;
import io.rollcall.meeting.zoom.Conferences;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings to an end what was cut off: looks for the meeting on Zoom, adopts it, or sends again. */
@Component
class Resuming {

  private static final Logger log = LoggerFactory.getLogger(Resuming.class);

  private static final int SIDE_BY_SIDE = 4;

  private final Intents intents;
  private final MeetingViews meetings;
  private final KnownMeetings known;
  private final Conferences zoom;
  private final Scheduling scheduling;
  private final SchedulingProperties properties;

  Resuming(
      Intents intents,
      MeetingViews meetings,
      KnownMeetings known,
      Conferences zoom,
      Scheduling scheduling,
      SchedulingProperties properties) {
    this.intents = intents;
    this.meetings = meetings;
    this.known = known;
    this.zoom = zoom;
    this.scheduling = scheduling;
    this.properties = properties;
  }

  /** Works off what is due, a few side by side: no account waits for a slow other one alone. */
  Mono<Void> resumeAll() {
    return Flux.range(0, SIDE_BY_SIDE).flatMap(lane -> resumeOneByOne(), SIDE_BY_SIDE).then();
  }

  private Mono<Void> resumeOneByOne() {
    return intents
        .take(properties.lease())
        .flatMap(meetings::byId)
        .flatMap(view -> resume(view.meeting()).thenReturn(view.meeting().id()))
        .repeatWhen(rounds -> rounds.takeWhile(taken -> taken > 0))
        .then();
  }

  private Mono<Void> resume(Meeting meeting) {
    return numberOnZoom(meeting)
        .timeout(properties.lease().dividedBy(3))
        .flatMap(number -> scheduling.confirmed(meeting, number))
        .switchIfEmpty(Mono.defer(() -> scheduling.sendAgain(meeting)))
        .doOnNext(outcome -> tell(meeting, outcome))
        .onErrorResume(
            failure -> {
              log.warn("Meeting {} is still not confirmed by Zoom", meeting.id(), failure);
              return Mono.empty();
            })
        .then();
  }

  /** A meeting that is known here already is another one that looks alike. */
  private Mono<String> numberOnZoom(Meeting meeting) {
    return zoom.find(meeting)
        .filterWhen(number -> known.find(Set.of(key(meeting, number))).map(Map::isEmpty))
        .next();
  }

  private static ZoomNumber key(Meeting meeting, String number) {
    return new ZoomNumber(meeting.account(), number);
  }

  private static void tell(Meeting meeting, Outcome outcome) {
    switch (outcome) {
      case Outcome.Scheduled it -> log.info("Meeting {} is confirmed by Zoom", meeting.id());
      case Outcome.Refused it ->
          log.warn("Meeting {} was refused by Zoom with code {}", meeting.id(), it.code());
      case Outcome.NotNow it -> log.info("Zoom would not be asked for meeting {}", meeting.id());
      case Outcome.KeyReused it -> throw new IllegalStateException("a resumed meeting has no key");
      case Outcome.Pending it -> log.warn("Zoom's answer for meeting {} is unknown", meeting.id());
    }
  }
}
