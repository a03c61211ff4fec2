package io.rollcall.zoomsimulator.control;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Accounts;
import io.rollcall.zoomsimulator.meetings.Meeting;
import io.rollcall.zoomsimulator.meetings.Meetings;
import io.rollcall.zoomsimulator.meetings.Scheduling;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody does in Zoom's own pages, and the REST API cannot. */
@RestController
class PlansControl {

  private final Accounts accounts;
  private final Meetings meetings;
  private final Scheduling scheduling;

  PlansControl(Accounts accounts, Meetings meetings, Scheduling scheduling) {
    this.accounts = accounts;
    this.meetings = meetings;
    this.scheduling = scheduling;
  }

  /** Makes a webinar of a meeting, or the other way round. */
  @PostMapping("/control/meetings/{number}/convert")
  Map<String, String> convert(@PathVariable long number) {
    var meeting =
        meetings.byNumber(number).orElseThrow(() -> new NoSuchElementException("no " + number));
    scheduling.convert(account(meeting), meeting);
    return Map.of("kind", meeting.kind().word());
  }

  private Account account(Meeting meeting) {
    return accounts
        .byKey(meeting.accountKey())
        .orElseThrow(() -> new NoSuchElementException("no account " + meeting.accountKey()));
  }
}
