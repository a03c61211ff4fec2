package io.rollcall.meeting.persistence;

import io.rollcall.meeting.domain.Change;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Presenter;
import io.rollcall.meeting.domain.Task;
import io.rollcall.platform.rows.Fields;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** For which presenters the alternative hosts of meetings were looked at. */
@Repository
public class PresenterHosts {

  private static final String UNFOLLOWED =
      """
      with now as (
        select distinct presenter as email from registration
        where meeting = :meeting and presenter is not null)
      select h.email, false as presents, h.brought from presenter_host h
      where h.meeting = :meeting and not exists (select from now n where n.email = h.email)
      union all
      select n.email, true, false from now n
      where not exists (
        select from presenter_host h where h.meeting = :meeting and h.email = n.email)
      order by presents, email
      """;

  private static final String PUT =
      """
      insert into presenter_host (meeting, email, brought) values (:meeting, :email, :brought)
      on conflict (meeting, email) do update set brought = excluded.brought
      """;

  private static final String REMOVE =
      "delete from presenter_host where meeting = :meeting and email = :email";

  /** Somebody else may be at it: what they come to counts. */
  private static final String NOBODY_IS_AT_IT =
      """
      not exists (
        select from intent
        where meeting = :meeting and kind = 'alternative-host' and detail = :email)
      """;

  private static final String PUT_AS_IT_WAS =
      """
      insert into presenter_host (meeting, email, brought) select :meeting, :email, false
      where %s
      on conflict (meeting, email) do nothing
      """
          .formatted(NOBODY_IS_AT_IT);

  private static final String REMOVE_AS_IT_WAS =
      """
      %s and %s and not exists (
        select from registration where meeting = :meeting and presenter = :email)
      """
          .formatted(REMOVE, NOBODY_IS_AT_IT);

  /** Whose row it was cannot be told: where one was erased it may be that one's. */
  private static final String FORGET_ERASED =
      """
      delete from presenter_host h
      where h.meeting = :meeting
        and not exists (
          select from registration where meeting = :meeting and presenter = h.email)
        and (
          exists (
            select from registration
            where meeting = :meeting and presented and user_id is null)
          or not exists (
            select from registration where meeting = :meeting and presented))
      """;

  private static final String TAKEN_OFF =
      """
      update presenter_host set brought = false
      where meeting = :meeting and brought
        and email <> all(select lower(host) from unnest(:hosts::text[]) host)
      """;

  private final DatabaseClient database;

  PresenterHosts(DatabaseClient database) {
    this.database = database;
  }

  /** Who began or ceased to present; first those who ceased. */
  public Flux<Presenter> unfollowed(UUID meeting) {
    return database
        .sql(UNFOLLOWED)
        .bind("meeting", meeting)
        .map(
            row ->
                new Presenter(
                    Fields.text(row, "email"),
                    Fields.is(row, "presents"),
                    Fields.is(row, "brought")))
        .all();
  }

  /**
   * It is done, by whoever has the intent for it.
   *
   * @param brought that made an alternative host of the presenter
   */
  public Mono<Void> done(Task.SetAlternativeHost task, boolean brought) {
    return task.wanted() ? of(task, PUT).bind("brought", brought).then() : of(task, REMOVE).then();
  }

  /**
   * Nothing was to be done, or nothing could be.
   *
   * @return false when somebody is at it, or was quicker
   */
  public Mono<Boolean> nothingDone(Task.SetAlternativeHost task) {
    return of(task, task.wanted() ? PUT_AS_IT_WAS : REMOVE_AS_IT_WAS)
        .fetch()
        .rowsUpdated()
        .map(rows -> rows > 0);
  }

  /**
   * Of a meeting that is deleted nobody is kept who ceased to present and may have been erased: if
   * it comes back they stay what they are on Zoom.
   */
  public Mono<Void> forgetErased(UUID meeting) {
    return database.sql(FORGET_ERASED).bind("meeting", meeting).then();
  }

  /** Whom somebody takes off the alternative hosts is theirs from then on, there or not. */
  Mono<Void> update(Collection<Change> changes) {
    return Flux.fromIterable(changes)
        .filter(Change::ofAlternativeHosts)
        .map(change -> change.after().meeting())
        .concatMap(this::takenOff)
        .then();
  }

  private Mono<Void> takenOff(Meeting meeting) {
    String[] left = meeting.details().settings().alternativeHosts().toArray(String[]::new);
    return database.sql(TAKEN_OFF).bind("meeting", meeting.id()).bind("hosts", left).then();
  }

  private DatabaseClient.GenericExecuteSpec of(Task.SetAlternativeHost task, String sql) {
    return database.sql(sql).bind("meeting", task.meeting()).bind("email", task.email());
  }
}
