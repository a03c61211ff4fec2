package io.rollcall.meeting.occurrences;

import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.MeetingFacts;
import io.rollcall.meeting.domain.News;
import io.rollcall.meeting.persistence.Refreshes;
import io.rollcall.meeting.zoom.Conferences;
import io.rollcall.meeting.zoom.Later;
import io.rollcall.meeting.zoom.ZoomAway;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Asks Zoom whether a meeting runs. What it says may open an occurrence; it closes none.
 *
 * <p>One flight per meeting over all replicas; the others wait for it. Zoom is asked outside of any
 * transaction, so no connection is held meanwhile.
 */
@Service
@EnableConfigurationProperties(RefreshProperties.class)
public class Refreshing {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
  private final Refreshes refreshes;
  private final Conferences zoom;
  private final Learning learning;
  private final TransactionalOperator transaction;
  private final RefreshProperties properties;

  Refreshing(
      Refreshes refreshes,
      Conferences zoom,
      Learning learning,
      TransactionalOperator transaction,
      RefreshProperties properties) {
    this.refreshes = refreshes;
    this.zoom = zoom;
    this.learning = learning;
    this.transaction = transaction;
    this.properties = properties;
  }

  /**
   * Completes when what is stored is as fresh as wanted.
   *
   * @return fails with {@link ZoomAway}
   */
  public Mono<Void> refresh(Meeting meeting) {
    if (meeting.zoomId() == null) {
      return Mono.empty();
    }
    return flyOrWait(meeting)
        .timeout(properties.lease().plus(properties.patience()))
        .onErrorMap(TimeoutException.class, slow -> new ZoomAway(Later.SOON));
  }

  private Mono<Void> flyOrWait(Meeting meeting) {
    return refreshes
        .claim(meeting.id(), properties.lease(), properties.good())
        .flatMap(mine -> mine ? fly(meeting) : waitForOther(meeting));
  }

  private Mono<Void> fly(Meeting meeting) {
    return zoom.look(meeting)
        .map(seen -> List.of(told(meeting, seen)))
        .defaultIfEmpty(List.of())
        .timeout(properties.lease())
        .flatMap(
            told ->
                transaction.transactional(
                    learning.learn(told).then(refreshes.answered(meeting.id()))))
        .onErrorResume(failure -> failed(meeting.id(), failure));
  }

  private Mono<Void> failed(UUID meeting, Throwable failure) {
    return refreshes.failed(meeting).then(Mono.error(failure));
  }

  private Mono<Void> waitForOther(Meeting meeting) {
    return refreshes
        .state(meeting.id(), properties.good())
        .flatMap(
            state ->
                switch (state) {
                  case ANSWERED -> Mono.<Void>empty();
                  case FAILED -> Mono.<Void>error(new ZoomAway(Later.SOON));
                  case FLYING, FREE ->
                      Mono.delay(LOOK_AGAIN).then(Mono.defer(() -> flyOrWait(meeting)));
                });
  }

  private static Told told(Meeting meeting, News seen) {
    return new Told(meeting.id(), meeting.account(), MeetingFacts.of(List.of(seen)));
  }
}
