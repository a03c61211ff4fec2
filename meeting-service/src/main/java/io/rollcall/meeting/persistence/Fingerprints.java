package io.rollcall.meeting.persistence;

import io.r2dbc.spi.Parameters;
import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Fingerprint;
import io.rollcall.meeting.domain.Passcode;
import io.rollcall.platform.rows.Fields;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * How meetings were ordered from Zoom, for as long as Zoom may still tell of one. Only those whose
 * passcode was made up here: what bears another one may be somebody else's.
 */
@Repository
public class Fingerprints {

  private static final String ADD =
      """
      insert into fingerprint
        (meeting, conference, account, host, topic, start_time, passcode, ordered_at)
      values (:meeting, :conference, :account, :host, :topic, :start, :passcode, now())
      """;

  private static final String FIND =
      """
      select meeting from fingerprint
      where account = :account and passcode = :passcode and topic = :topic
        and coalesce(start_time = any(:starts), cardinality(:starts) = 0)
      limit 1
      """;

  private static final String AGAIN =
      "update fingerprint set ordered_at = now() where meeting = :meeting";

  /** Zoom's events are kept for 7 days, and parked for one. */
  private static final String PURGE =
      """
      delete from fingerprint f
      where ordered_at < now() - interval '8 days'
        and not exists (select from intent i where i.meeting = f.meeting)
      """;

  private final DatabaseClient database;

  Fingerprints(DatabaseClient database) {
    this.database = database;
  }

  /** Nothing is kept of one whose passcode somebody chose. */
  public Mono<Void> add(Fingerprint ordered) {
    Instant start = ordered.start();
    return !ordered.passcode().madeUp()
        ? Mono.empty()
        : database
            .sql(ADD)
            .bind("meeting", ordered.meeting())
            .bind("conference", Words.of(ordered.conference()))
            .bind("account", ordered.account())
            .bind("host", ordered.host())
            .bind("topic", ordered.topic())
            .bind("start", start == null ? Parameters.in(Instant.class) : start)
            .bind("passcode", ordered.passcode().text())
            .then();
  }

  /**
   * Zoom is asked for it once more, and may tell of it from now on for as long as at first.
   *
   * @return whether what it looks like is kept
   */
  public Mono<Boolean> addAgain(UUID meeting) {
    return database.sql(AGAIN).bind("meeting", meeting).fetch().rowsUpdated().map(rows -> rows > 0);
  }

  /**
   * The meeting that was ordered with this passcode, topic and start.
   *
   * @param starts of a series those of its slots; empty without fixed time
   */
  public Mono<UUID> find(
      String account, String passcode, String topic, Collection<Instant> starts) {
    return database
        .sql(FIND)
        .bind("account", account)
        .bind("passcode", passcode)
        .bind("topic", topic)
        .bind("starts", starts.toArray(Instant[]::new))
        .map(row -> Fields.id(row, "meeting"))
        .one();
  }

  /** How a meeting was ordered, whether or not it is still known here. */
  public Mono<Fingerprint> of(UUID meeting) {
    return database
        .sql("select * from fingerprint where meeting = :meeting")
        .bind("meeting", meeting)
        .map(
            row ->
                new Fingerprint(
                    meeting,
                    Words.known(Conference.class, Fields.text(row, "conference")),
                    Fields.text(row, "account"),
                    Fields.text(row, "host"),
                    Fields.text(row, "topic"),
                    Fields.instant(row, "start_time"),
                    new Passcode(Fields.text(row, "passcode"), true)))
        .one();
  }

  /** Nothing like it can be on Zoom. */
  public Mono<Void> remove(UUID meeting) {
    return database
        .sql("delete from fingerprint where meeting = :meeting")
        .bind("meeting", meeting)
        .then();
  }

  /** Removes those of which Zoom tells no more. */
  public Mono<Void> purge() {
    return database.sql(PURGE).then();
  }
}
