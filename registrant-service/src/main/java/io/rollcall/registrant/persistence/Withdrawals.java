package io.rollcall.registrant.persistence;

import static java.util.stream.Collectors.toMap;

import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import io.rollcall.registrant.domain.Task;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Tasks that are given up, and what has to be taken away on Zoom for it. */
@Repository
public class Withdrawals {

  /**
   * What was tried, and nobody knows what came of it, is to be taken away again: once whatever is
   * under way has come to its end.
   */
  private static final String GIVE_UP =
      """
      with dropped as (
        delete from task where registrant = any(:ids) and kind = any(:kinds)
        returning registrant, kind, due_at, flying,
          unsure or (flying and (attempts > 0 or due_at > now())) as unsure)
      insert into task (registrant, kind, target, created_at, due_at)
      select r.id, 'withdraw', lower(r.email), now(),
        case when d.flying then greatest(d.due_at, now()) else now() + interval '5 s' end
      from dropped d join registrant r on r.id = d.registrant
      where d.kind = 'register' and d.unsure and r.email is not null
      order by r.id
      on conflict do nothing
      returning registrant, kind, target, attempts
      """;

  private static final String WITHDRAWN =
      """
      select t.target, t.registrant from task t join registrant r on r.id = t.registrant
      where t.kind = 'withdraw' and t.target = any(:emails) and r.meeting = :meeting
      """;

  private final DatabaseClient database;

  Withdrawals(DatabaseClient database) {
    this.database = database;
  }

  /**
   * These tasks are not to be done any more, because the rows are not wanted on Zoom.
   *
   * @return what is to be withdrawn, because nobody knows whether Zoom has registered it
   */
  public Mono<List<Task>> giveUp(Collection<UUID> registrants, Task.Kind... kinds) {
    return database
        .sql(GIVE_UP)
        .bind("ids", Columns.ids(registrants))
        .bind("kinds", Tasks.words(kinds))
        .map(Tasks::task)
        .all()
        .collectList();
  }

  /** All that was to be done for these rows, but for taking away what they had. */
  public Mono<List<Task>> giveUpWishes(Collection<UUID> registrants) {
    return giveUp(
        registrants, Task.Kind.REGISTER, Task.Kind.APPROVE, Task.Kind.DENY, Task.Kind.CHECK);
  }

  /** Which rows of a meeting these e-mails are withdrawn for. */
  public Mono<Map<String, UUID>> withdrawn(UUID meeting, Collection<String> emails) {
    return database
        .sql(WITHDRAWN)
        .bind("meeting", meeting)
        .bind("emails", emails.toArray(String[]::new))
        .map(row -> Map.entry(Fields.text(row, "target"), Fields.id(row, "registrant")))
        .all()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
  }
}
