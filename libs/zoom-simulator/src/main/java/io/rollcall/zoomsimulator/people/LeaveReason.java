package io.rollcall.zoomsimulator.people;

/** The forms of {@code leave_reason} that were seen. */
enum LeaveReason {
  LEFT("%s left the meeting. Reason : left the meeting"),
  TO_BREAKOUT_ROOM("%s left the meeting. Reason : left the meeting to join breakout room"),
  TO_MAIN_ROOM("%s left the breakout room. Reason : left the breakout room to join the meeting"),
  CUT_OFF("%s left the meeting with Unknown Failover Reason"),
  MEETING_ENDED("%s left the meeting.<br>Reason: Host ended the meeting.");

  private final String form;

  LeaveReason(String form) {
    this.form = form;
  }

  String of(Person person) {
    return form.formatted(person.name());
  }
}
