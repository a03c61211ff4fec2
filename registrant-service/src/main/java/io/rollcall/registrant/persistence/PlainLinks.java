package io.rollcall.registrant.persistence;

import io.rollcall.platform.rows.Fields;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The links by which everybody comes in, as Zoom told them last. */
@Repository
public class PlainLinks {

  private final DatabaseClient database;

  PlainLinks(DatabaseClient database) {
    this.database = database;
  }

  /**
   * A link that everybody comes in by; not shown.
   *
   * @param revision of the copy of the meeting for which Zoom was asked
   * @param unregistered whether Zoom lets people in by it
   */
  public record PlainLink(long revision, String link, boolean unregistered) {

    @Override
    public String toString() {
      return "PlainLink[" + revision + "]";
    }
  }

  public Mono<PlainLink> find(UUID meeting) {
    return database
        .sql("select revision, link, unregistered from plain_link where meeting = :meeting")
        .bind("meeting", meeting)
        .map(
            row ->
                new PlainLink(
                    Fields.big(row, "revision"),
                    Fields.text(row, "link"),
                    Fields.is(row, "unregistered")))
        .one();
  }

  /** Unless one of a later revision is there. */
  public Mono<Void> store(UUID meeting, PlainLink link) {
    return database
        .sql(
            """
            insert into plain_link as p (meeting, revision, link, unregistered)
            values (:meeting, :revision, :link, :unregistered)
            on conflict (meeting) do update set
              revision = excluded.revision, link = excluded.link,
              unregistered = excluded.unregistered
            where excluded.revision >= p.revision
            """)
        .bind("meeting", meeting)
        .bind("revision", link.revision())
        .bind("link", link.link())
        .bind("unregistered", link.unregistered())
        .then();
  }
}
