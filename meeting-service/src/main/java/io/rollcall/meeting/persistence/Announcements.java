package io.rollcall.meeting.persistence;

import io.r2dbc.spi.Readable;
import io.rollcall.meeting.domain.Announcement;
import io.rollcall.meeting.domain.Announcement.Content;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What is announced of meetings. Written only while the meeting is locked. */
@Repository
public class Announcements {

  private static final Columns<Announcement> COLUMNS =
      new Columns<Announcement>()
          .with("meeting", "uuid", Announcement::meeting)
          .with("id", "uuid", Announcement::id)
          .with("title", "text", it -> it.content().title())
          .with("body", "text", it -> it.content().text())
          .with("narrowed_to", "text", it -> it.content().group())
          .with("visible_from", "timestamptz", it -> it.content().visibleFrom())
          .with("visible_to", "timestamptz", it -> it.content().visibleTo())
          .with("send_mail", "boolean", it -> it.content().sendMail())
          .with("add_to_calendar", "boolean", it -> it.content().addToCalendar())
          .with("created_by", "text", Announcement::createdBy)
          .with("created_at", "timestamptz", Announcement::createdAt)
          .with("revision", "bigint", Announcement::revision);

  private static final String PUT =
      """
      insert into announcement (%s) select * from %s
      on conflict (meeting) do update set
        title = excluded.title,
        body = excluded.body,
        narrowed_to = excluded.narrowed_to,
        visible_from = excluded.visible_from,
        visible_to = excluded.visible_to,
        send_mail = excluded.send_mail,
        add_to_calendar = excluded.add_to_calendar,
        revision = excluded.revision
      """
          .formatted(COLUMNS.names(), COLUMNS.rows("n"));

  private static final String REVISE =
      "update announcement set revision = revision + 1 where meeting = any(:meetings) returning *";

  private final DatabaseClient database;

  Announcements(DatabaseClient database) {
    this.database = database;
  }

  /** What is announced of a meeting now; empty when nothing is. */
  public Mono<Announcement> of(UUID meeting) {
    return of(List.of(meeting)).flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()));
  }

  /** The same of several meetings, in no order. */
  public Mono<List<Announcement>> of(Collection<UUID> meetings) {
    return read("select * from announcement where meeting = any(:meetings)", meetings);
  }

  public Mono<Void> put(Announcement announcement) {
    return database.sql(PUT).bindValues(COLUMNS.of(List.of(announcement))).then();
  }

  /** Those of these meetings, each as its next record tells it. */
  public Mono<List<Announcement>> revise(Collection<UUID> meetings) {
    return read(REVISE, meetings);
  }

  public Mono<Void> remove(UUID meeting) {
    return database
        .sql("delete from announcement where meeting = :meeting")
        .bind("meeting", meeting)
        .then();
  }

  private Mono<List<Announcement>> read(String sql, Collection<UUID> meetings) {
    return database
        .sql(sql)
        .bind("meetings", Columns.ids(meetings))
        .map(Announcements::announcement)
        .all()
        .collectList();
  }

  private static Announcement announcement(Readable row) {
    return new Announcement(
        Fields.id(row, "id"),
        Fields.id(row, "meeting"),
        new Content(
            Fields.text(row, "title"),
            Fields.maybeText(row, "body"),
            Fields.maybeText(row, "narrowed_to"),
            Fields.instant(row, "visible_from"),
            Fields.instant(row, "visible_to"),
            Fields.is(row, "send_mail"),
            Fields.is(row, "add_to_calendar")),
        Fields.text(row, "created_by"),
        Fields.time(row, "created_at"),
        Fields.big(row, "revision"));
  }
}
