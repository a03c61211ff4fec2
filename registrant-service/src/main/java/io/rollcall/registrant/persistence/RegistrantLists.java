package io.rollcall.registrant.persistence;

import io.rollcall.contracts.Words;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Status;
import io.rollcall.registrant.domain.Type;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The people of a meeting, by name. */
@Repository
public class RegistrantLists {

  private static final String PAGE =
      """
      select * from registrant
      where meeting = :meeting and confirmed and (sort_name, id) > (:name, :id)
        and status = any(:statuses) and type = any(:types)
      order by sort_name, id limit :most
      """;

  private final DatabaseClient database;

  RegistrantLists(DatabaseClient database) {
    this.database = database;
  }

  /**
   * The next ones.
   *
   * @param name sort name of the last one before; empty at the beginning
   * @param id of the last one before
   */
  public Mono<List<Registrant>> page(
      UUID meeting,
      Collection<Status> statuses,
      Collection<Type> types,
      String name,
      UUID id,
      int most) {
    return database
        .sql(PAGE)
        .bind("meeting", meeting)
        .bind("name", name)
        .bind("id", id)
        .bind("statuses", words(statuses))
        .bind("types", words(types))
        .bind("most", most)
        .map(RegistrantColumns::registrant)
        .all()
        .collectList();
  }

  private static String[] words(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Words::of).toArray(String[]::new);
  }
}
