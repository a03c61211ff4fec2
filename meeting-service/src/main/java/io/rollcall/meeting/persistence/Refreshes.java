package io.rollcall.meeting.persistence;

import io.rollcall.platform.rows.Fields;
import java.time.Duration;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Who asks Zoom about which meeting, over all replicas. All times are the database's. */
@Repository
public class Refreshes {

  /** For so long after a flight that failed nobody starts another one. */
  private static final double PAUSE_SECONDS = 1;

  private static final String CLAIM =
      """
      insert into refresh as r (meeting, claimed_until)
      values (:meeting, now() + make_interval(secs => :lease))
      on conflict (meeting) do update set claimed_until = excluded.claimed_until
      where r.claimed_until <= now()
        and coalesce(r.answered_at <= now() - make_interval(secs => :good), true)
        and coalesce(r.failed_at <= now() - make_interval(secs => :pause), true)
      returning true as claimed
      """;

  private static final String STATE =
      """
      select case
        when claimed_until > now() then 'FLYING'
        when answered_at > now() - make_interval(secs => :good) then 'ANSWERED'
        when failed_at > now() - make_interval(secs => :pause) then 'FAILED'
        else 'FREE' end as state
      from refresh where meeting = :meeting
      """;

  private final DatabaseClient database;

  Refreshes(DatabaseClient database) {
    this.database = database;
  }

  /** How it stands with asking. */
  public enum State {
    FREE,
    FLYING,
    ANSWERED,
    FAILED
  }

  /** True for the one caller who is to ask. */
  public Mono<Boolean> claim(UUID meeting, Duration lease, Duration good) {
    return database
        .sql(CLAIM)
        .bind("meeting", meeting)
        .bind("lease", lease.toMillis() / 1000.0)
        .bind("good", good.toMillis() / 1000.0)
        .bind("pause", PAUSE_SECONDS)
        .map(row -> Fields.is(row, "claimed"))
        .one()
        .defaultIfEmpty(false);
  }

  public Mono<State> state(UUID meeting, Duration good) {
    return database
        .sql(STATE)
        .bind("meeting", meeting)
        .bind("good", good.toMillis() / 1000.0)
        .bind("pause", PAUSE_SECONDS)
        .map(row -> State.valueOf(Fields.text(row, "state")))
        .one()
        .defaultIfEmpty(State.FREE);
  }

  public Mono<Void> answered(UUID meeting) {
    return end(meeting, "answered_at = now(), failed_at = null");
  }

  public Mono<Void> failed(UUID meeting) {
    return end(meeting, "failed_at = now()");
  }

  private Mono<Void> end(UUID meeting, String how) {
    return database
        .sql("update refresh set claimed_until = now(), " + how + " where meeting = :meeting")
        .bind("meeting", meeting)
        .then();
  }
}
