package io.rollcall.registrant.persistence;

import static java.util.stream.Collectors.partitioningBy;

import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Status;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The rows of people, for one meeting each. */
@Repository
public class Registrants {

  /** In one order for everybody, so that two who add the same people do not wait for each other. */
  private static final String INSERT =
      "insert into registrant (%s) select * from %s order by user_id, email on conflict do nothing"
              .formatted(RegistrantColumns.ALL.names(), RegistrantColumns.ALL.rows("n"))
          + " returning id";

  private static final String UPDATE =
      """
      update registrant r set
        user_id = n.user_id, type = n.type, first_name = n.first_name, last_name = n.last_name,
        email = n.email, sort_name = n.sort_name, status = n.status, barred = n.barred,
        confirmed = n.confirmed, zoom_id = n.zoom_id, zoom_link = n.zoom_link,
        zoom_told_at = n.zoom_told_at, zoom_outdated = n.zoom_outdated, revision = n.revision
      from %s where r.id = n.id
      """
          .formatted(RegistrantColumns.ALL.rows("n"));

  /** An e-mail that nobody uses any more is free: of those who cancelled it brings back nobody. */
  private static final String CONCERNED =
      """
      select * from registrant where id in (
        select id from registrant where meeting = :meeting and user_id = any(:users)
        union all
        select id from registrant
        where meeting = :meeting and lower(email) = any(:emails) and status <> 'cancelled'
        union all
        select id from registrant
        where meeting = :meeting and lower(email) = any(:emails) and user_id is null)
      order by id for no key update
      """;

  private static final String TOLD =
      """
      select * from registrant where id in (
        select id from registrant where meeting = :meeting and zoom_id = any(:ids)
        union all
        select id from registrant where meeting = :meeting and lower(email) = any(:emails))
      order by id for no key update
      """;

  private final DatabaseClient database;

  Registrants(DatabaseClient database) {
    this.database = database;
  }

  public Mono<Registrant> find(UUID id) {
    return database
        .sql("select * from registrant where id = :id")
        .bind("id", id)
        .map(RegistrantColumns::registrant)
        .one();
  }

  public Mono<Registrant> find(UUID meeting, UUID id) {
    return find(id).filter(it -> it.meeting().equals(meeting));
  }

  public Mono<Registrant> ofUser(UUID meeting, String user) {
    return database
        .sql("select * from registrant where meeting = :meeting and user_id = :user")
        .bind("meeting", meeting)
        .bind("user", user)
        .map(RegistrantColumns::registrant)
        .one();
  }

  /** The row of a user, else the one that is known by the user's e-mail only. */
  public Mono<Registrant> find(UUID meeting, String user, @Nullable String email) {
    return database
        .sql(
            """
            select *, 1 as place from registrant where meeting = :meeting and user_id = :user
            union all
            select *, 2 as place from registrant
            where meeting = :meeting and user_id is null and lower(email) = :email
            order by place limit 1
            """)
        .bind("meeting", meeting)
        .bind("user", user)
        .bind("email", email == null ? "" : email.toLowerCase(Locale.ROOT))
        .map(RegistrantColumns::registrant)
        .one();
  }

  /** Whether another row of the meeting has this registration, or is expected with this e-mail. */
  public Mono<Boolean> others(Registrant row, String zoomId, String email) {
    return database
        .sql(
            """
            select exists (
              select from registrant where meeting = :meeting and zoom_id = :zoomId and id <> :id
              union all
              select from registrant
              where meeting = :meeting and lower(email) = :email and id <> :id
                and status in ('pending', 'approved', 'blocked')) as others
            """)
        .bind("meeting", row.meeting())
        .bind("id", row.id())
        .bind("zoomId", zoomId)
        .bind("email", email)
        .map(found -> Fields.is(found, "others"))
        .one();
  }

  public Mono<List<Registrant>> of(Collection<UUID> ids) {
    return list("select * from registrant where id = any(:ids) order by id", ids);
  }

  /** Until the transaction ends nobody else changes them. */
  public Mono<List<Registrant>> lock(Collection<UUID> ids) {
    return list("select * from registrant where id = any(:ids) order by id for no key update", ids);
  }

  /** Some of a user's, locked. */
  public Mono<List<Registrant>> lockOf(String user, int most) {
    return database
        .sql(
            "select * from registrant where user_id = :user order by id limit :most"
                + " for no key update")
        .bind("user", user)
        .bind("most", most)
        .map(RegistrantColumns::registrant)
        .all()
        .collectList();
  }

  /** Those of any meeting who are known by one of these e-mails only, locked. */
  public Mono<List<Registrant>> lockKnownBy(Collection<Person> people) {
    return database
        .sql(
            "select * from registrant where user_id is null and lower(email) = any(:emails)"
                + " order by id for no key update")
        .bind("emails", emails(people))
        .map(RegistrantColumns::registrant)
        .all()
        .collectList();
  }

  /** A user's, after another one. */
  public Mono<List<Registrant>> ofUser(String user, UUID after, int most) {
    return database
        .sql(
            "select * from registrant where user_id = :user and id > :after"
                + " order by id limit :most")
        .bind("user", user)
        .bind("after", after)
        .bind("most", most)
        .map(RegistrantColumns::registrant)
        .all()
        .collectList();
  }

  /** Those of a meeting whom these people may be, locked. */
  public Mono<List<Registrant>> lockConcerned(UUID meeting, Collection<Person> people) {
    return database
        .sql(CONCERNED)
        .bind("meeting", meeting)
        .bind("users", texts(people.stream().map(Person::userId)))
        .bind("emails", emails(people))
        .map(RegistrantColumns::registrant)
        .all()
        .collectList();
  }

  /** All who are expected at a meeting, locked. */
  public Mono<List<Registrant>> lockExpected(UUID meeting) {
    return database
        .sql(
            "select * from registrant where meeting = :meeting"
                + " and status in ('pending', 'approved', 'blocked')"
                + " order by id for no key update")
        .bind("meeting", meeting)
        .map(RegistrantColumns::registrant)
        .all()
        .collectList();
  }

  /** Those of a meeting that have these registrations on Zoom, or these e-mails, locked. */
  public Mono<List<Registrant>> lockTold(
      UUID meeting, Collection<String> zoomIds, Collection<Person> people) {
    return database
        .sql(TOLD)
        .bind("meeting", meeting)
        .bind("ids", zoomIds.toArray(String[]::new))
        .bind("emails", emails(people))
        .map(RegistrantColumns::registrant)
        .all()
        .collectList();
  }

  /** Adds rows, but for those whose user or e-mail has one already; the ids of what was added. */
  public Mono<Set<UUID>> add(Collection<Registrant> rows) {
    return rows.isEmpty()
        ? Mono.just(Set.of())
        : database
            .sql(INSERT)
            .bindValues(RegistrantColumns.ALL.of(rows))
            .map(row -> Fields.id(row, "id"))
            .all()
            .collect(Collectors.toSet());
  }

  /** Stores rows that are locked: first those that set an e-mail free, which others may take. */
  public Mono<Void> store(Collection<Registrant> rows) {
    Map<Boolean, List<Registrant>> byFreedom =
        rows.stream().collect(partitioningBy(it -> it.status() == Status.CANCELLED));
    return update(byFreedom.getOrDefault(true, List.of()))
        .then(Mono.defer(() -> update(byFreedom.getOrDefault(false, List.of()))));
  }

  private Mono<Void> update(List<Registrant> rows) {
    return rows.isEmpty()
        ? Mono.empty()
        : database.sql(UPDATE).bindValues(RegistrantColumns.ALL.of(rows)).then();
  }

  private Mono<List<Registrant>> list(String sql, Collection<UUID> ids) {
    return database
        .sql(sql)
        .bind("ids", Columns.ids(ids))
        .map(RegistrantColumns::registrant)
        .all()
        .collectList();
  }

  private static String[] emails(Collection<Person> people) {
    return texts(
        people.stream().map(it -> it.email() == null ? null : it.email().toLowerCase(Locale.ROOT)));
  }

  private static String[] texts(Stream<@Nullable String> values) {
    return values.filter(Objects::nonNull).toArray(String[]::new);
  }
}
