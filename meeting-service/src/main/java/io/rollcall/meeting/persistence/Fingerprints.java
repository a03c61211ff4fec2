package io.rollcall.meeting.persistence;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Tells by a passcode that was made up here whose meeting it is. */
@Repository
public class Fingerprints {

  private static final String FIND =
      """
      select id from meeting
      where account = :account and passcode = :passcode and passcode_made_up
        and topic = :topic and start_time = :start
      limit 1
      """;

  private final DatabaseClient database;

  Fingerprints(DatabaseClient database) {
    this.database = database;
  }

  /** The meeting with this passcode, topic and start. */
  public Mono<UUID> find(String account, String passcode, String topic, Instant start) {
    return database
        .sql(FIND)
        .bind("account", account)
        .bind("passcode", passcode)
        .bind("topic", topic)
        .bind("start", start)
        .map(row -> Fields.id(row, "id"))
        .one();
  }
}
