package io.rollcall.registrant.publishing;

import io.rollcall.contracts.StateJson;
import io.rollcall.contracts.Topics;
import io.rollcall.contracts.Words;
import io.rollcall.contracts.registrant.RegistrantState;
import io.rollcall.platform.outbox.OutgoingRecord;
import io.rollcall.registrant.domain.Change;
import io.rollcall.registrant.domain.Registrant;

/** Turns what became of rows into records of {@code rollcall.registrant}: no link is among it. */
final class Records {

  private Records() {}

  static OutgoingRecord of(Change change) {
    Registrant row = change.after();
    return new OutgoingRecord(
        Topics.REGISTRANT,
        row.meeting() + ":" + row.id(),
        row.meeting(),
        "rollcall.registrant." + event(change) + ".v1",
        StateJson.write(state(row)));
  }

  /** Whether readers learn anything by it. */
  static boolean tells(Change change) {
    Registrant before = change.before();
    return change.after().confirmed()
        && (before == null || !before.confirmed() || !state(before).equals(state(change.after())));
  }

  private static String event(Change change) {
    Registrant before = change.before();
    Registrant after = change.after();
    if (before == null || !before.confirmed()) {
      return "registered";
    }
    if (after.isErased()) {
      return "erased";
    }
    return before.status() == after.status() ? "changed" : Words.of(after.status());
  }

  private static RegistrantState state(Registrant row) {
    return new RegistrantState(
        row.id(),
        row.meeting(),
        row.revision(),
        row.person().userId(),
        Words.of(row.type()),
        Words.of(row.status()),
        row.person().firstName(),
        row.person().lastName(),
        row.person().email(),
        row.zoom().id(),
        row.registeredAt());
  }
}
