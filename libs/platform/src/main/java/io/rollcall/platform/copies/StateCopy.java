package io.rollcall.platform.copies;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * A table that holds what another service owns.
 *
 * <p>For a rebuild the same records go to a second table of the same form, which then takes the
 * first one's name. So no foreign key may point at it, and every statement names it by {@link
 * #table} or by the name that it is given.
 */
public interface StateCopy {

  /** The consumer group, without prefix, for example {@code registrant-service.meetings}. */
  String consumer();

  /** What it reads, one of {@link io.rollcall.contracts.Topics}. */
  String topic();

  /** Name of the table, in the service's own schema; small letters, digits and underscores. */
  String table();

  /**
   * Applies records in their order, within the transaction that it is called in. A record whose
   * revision is not higher than the table's is ignored, which the statement itself must see to
   * ({@code on conflict ... where excluded.revision > ...}); an erased entity goes.
   *
   * @param table where to: {@link #table}, or the one that is being filled
   */
  Mono<Void> apply(String table, List<StateRecord> records);
}
