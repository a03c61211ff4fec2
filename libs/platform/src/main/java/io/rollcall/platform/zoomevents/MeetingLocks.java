package io.rollcall.platform.zoomevents;

import java.util.Collection;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Parking an event and making its meeting known exclude each other, meeting by meeting. */
final class MeetingLocks {

  /** In one order for everybody, so that two who want several do not wait for each other. */
  private static final String HOLD =
      """
      select pg_advisory_xact_lock(k)
      from (select distinct hashtextextended(m, 0) as k from unnest($1::text[]) m order by k) keys
      """;

  private final DatabaseClient database;

  MeetingLocks(DatabaseClient database) {
    this.database = database;
  }

  /** Holds the locks until the end of the transaction. */
  Mono<Void> hold(Collection<ZoomMeetingKey> meetings) {
    return database
        .sql(HOLD)
        .bind(0, meetings.stream().map(MeetingLocks::name).toArray(String[]::new))
        .then();
  }

  private static String name(ZoomMeetingKey meeting) {
    return "zoom-meeting/" + meeting.account() + "/" + meeting.number();
  }
}
