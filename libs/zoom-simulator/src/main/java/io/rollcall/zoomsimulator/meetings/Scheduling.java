package io.rollcall.zoomsimulator.meetings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Host;
import org.springframework.stereotype.Component;

/** Creating meetings; Zoom reports those, too, that were created through its own API. */
@Component
public class Scheduling {

  private final DraftReader drafts;
  private final Meetings meetings;
  private final MeetingEvents events;

  Scheduling(DraftReader drafts, Meetings meetings, MeetingEvents events) {
    this.drafts = drafts;
    this.meetings = meetings;
    this.events = events;
  }

  /**
   * Creates what the body of a create call asks for.
   *
   * @throws ZoomRefusal when the body breaks a rule
   */
  public Meeting create(Account account, Host host, byte[] body) {
    var meeting = meetings.create(account, host, drafts.read(body));
    events.created(account, meeting);
    return meeting;
  }
}
