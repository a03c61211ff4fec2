package io.rollcall.meeting.reconciliation;

import static java.util.stream.Collectors.toMap;

import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Tally;
import io.rollcall.meeting.persistence.RunView;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A reconciliation as operators see it. All times are the database's.
 *
 * @param state {@code waiting}, {@code running} or {@code finished}
 * @param thorough everything is read, because an operator asked for it
 * @param dueAt when it begins or goes on at the latest; null when it is finished
 * @param host the one that it is at; null while it is at none
 */
record RunJson(
    String account,
    String state,
    boolean thorough,
    @Nullable Instant dueAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String host,
    Done done) {

  /**
   * What it did.
   *
   * @param meetings how many it went through
   * @param read how many of them it read whole from Zoom
   * @param left how many meetings, or hosts, it left as they are, because Zoom does not say clearly
   *     what they are
   * @param mended what it made true, by kind
   */
  record Done(long meetings, long read, long left, Map<String, Long> mended) {

    static Done of(Tally tally) {
      return new Done(
          tally.meetings(),
          tally.read(),
          tally.left(),
          tally.mended().entrySet().stream()
              .collect(
                  toMap(
                      it -> Words.of(it.getKey()), Map.Entry::getValue, Long::sum, TreeMap::new)));
    }
  }

  static RunJson of(RunView run) {
    boolean finished = run.finishedAt() != null;
    return new RunJson(
        run.account(),
        finished ? "finished" : run.startedAt() == null ? "waiting" : "running",
        run.thorough(),
        finished ? null : run.dueAt(),
        run.startedAt(),
        run.finishedAt(),
        finished || run.host().isEmpty() ? null : run.host(),
        Done.of(run.tally()));
  }
}
