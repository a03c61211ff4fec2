package io.rollcall.zoomsimulator.people;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.meetings.Meetings;
import io.rollcall.zoomsimulator.meetings.ZoomRefusal;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code PUT /meetings/{id}/status}: ends a running meeting. */
@RestController
class MeetingStatusController {

  private final Meetings meetings;
  private final Rooms rooms;

  MeetingStatusController(Meetings meetings, Rooms rooms) {
    this.meetings = meetings;
    this.rooms = rooms;
  }

  @PutMapping("/v2/meetings/{number}/status")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String number,
      @RequestBody JsonNode body) {
    var meeting = meetings.of(account, number);
    if (!"end".equals(body.path("action").asString(""))) {
      throw ZoomRefusal.invalid("action");
    }
    if (!rooms.end(meeting.number(), Instant.now())) {
      throw ZoomRefusal.notRunning();
    }
  }
}
