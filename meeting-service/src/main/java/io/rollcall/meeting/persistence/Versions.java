package io.rollcall.meeting.persistence;

import io.rollcall.platform.rows.Fields;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Versions of what callers may change. */
@Repository
public class Versions {

  private final DatabaseClient database;

  Versions(DatabaseClient database) {
    this.database = database;
  }

  /** Locks a meeting until the transaction ends, and tells its version. */
  public Mono<Long> lock(UUID meeting) {
    return database
        .sql("select version from meeting where id = :id for no key update")
        .bind("id", meeting)
        .map(row -> Fields.big(row, "version"))
        .one();
  }
}
