package io.rollcall.webhookingest;

import org.jspecify.annotations.Nullable;

/**
 * What one delivery came to.
 *
 * @param account the account's key, or {@code unknown}
 * @param time {@code event_ts} of what was read, milliseconds since 1970
 * @param challenge the answer to a challenge
 */
record Answer(
    String account,
    Family family,
    Outcome outcome,
    @Nullable Long time,
    @Nullable ChallengeAnswer challenge) {

  static Answer refused(String account, Outcome outcome) {
    return new Answer(account, Family.UNKNOWN, outcome, null, null);
  }

  Answer with(Outcome other) {
    return new Answer(account, family, other, time, challenge);
  }
}
