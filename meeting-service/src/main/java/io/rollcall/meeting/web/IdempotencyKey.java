package io.rollcall.meeting.web;

import io.rollcall.platform.problems.Checks;

/** The header {@code Idempotency-Key}. */
final class IdempotencyKey {

  private IdempotencyKey() {}

  /**
   * The key as it was sent.
   *
   * @throws io.rollcall.platform.problems.ProblemException when it is none
   */
  static String checked(String text) {
    Checks checks = new Checks();
    checks.require(
        text.matches("[\\x21-\\x7e]{1,200}"),
        "?Idempotency-Key",
        "length",
        "1 to 200 visible characters");
    checks.done();
    return text;
  }
}
