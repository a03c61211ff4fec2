package io.rollcall.registrant.persistence;

import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import io.rollcall.registrant.domain.Refusal;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Why Zoom refused a row when it was last asked. */
@Repository
public class Refusals {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final DatabaseClient database;

  Refusals(DatabaseClient database) {
    this.database = database;
  }

  /** Zoom is asked anew. */
  public Mono<Void> forget(Collection<UUID> registrants) {
    return database
        .sql("update registrant set refusal = null where id = any(:ids) and refusal is not null")
        .bind("ids", Columns.ids(registrants))
        .then();
  }

  public Mono<Void> store(UUID registrant, Refusal refusal) {
    return database
        .sql("update registrant set refusal = :refusal::jsonb where id = :id")
        .bind("refusal", JSON.writeValueAsString(refusal))
        .bind("id", registrant)
        .then();
  }

  /** Empty when Zoom was not asked, has yet to answer, or has registered the row. */
  public Mono<Refusal> of(UUID registrant) {
    return database
        .sql(
            "select refusal::text as refusal from registrant where id = :id and refusal is not"
                + " null")
        .bind("id", registrant)
        .map(row -> refusal(Fields.maybeText(row, "refusal")))
        .one();
  }

  private static Refusal refusal(@Nullable String json) {
    return JSON.readValue(json, Refusal.class);
  }
}
