package io.rollcall.meeting.persistence;

import io.r2dbc.spi.Readable;
import io.rollcall.meeting.domain.Tally;
import io.rollcall.platform.rows.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reconciliation as operators see it. All times are the database's.
 *
 * @param account key of the account
 * @param thorough everything is read, because an operator asked for it
 * @param dueAt when it begins or goes on at the latest; of no meaning when it is done
 * @param startedAt null while it waits for its time
 * @param finishedAt null while it is not done
 * @param host the one that it is at; blank before the first
 */
public record RunView(
    String account,
    boolean thorough,
    Instant dueAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    String host,
    Tally tally) {

  static RunView read(Readable row) {
    return new RunView(
        Fields.text(row, "account"),
        Fields.is(row, "thorough"),
        Fields.time(row, "due_at"),
        Fields.instant(row, "started_at"),
        Fields.instant(row, "finished_at"),
        Fields.text(row, "host"),
        Runs.tally(row));
  }
}
