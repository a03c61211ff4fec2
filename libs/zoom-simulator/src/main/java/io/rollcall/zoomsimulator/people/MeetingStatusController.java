package io.rollcall.zoomsimulator.people;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.api.JsonBodies;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import io.rollcall.zoomsimulator.meetings.Kind;
import io.rollcall.zoomsimulator.meetings.Meetings;
import io.rollcall.zoomsimulator.meetings.Scheduling;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code PUT .../status}: ends what is running, or brings back a meeting that was deleted. */
@RestController
class MeetingStatusController {

  private final Meetings meetings;
  private final Scheduling scheduling;
  private final Rooms rooms;
  private final JsonBodies bodies;

  MeetingStatusController(
      Meetings meetings, Scheduling scheduling, Rooms rooms, JsonBodies bodies) {
    this.meetings = meetings;
    this.scheduling = scheduling;
    this.rooms = rooms;
    this.bodies = bodies;
  }

  @PutMapping("/v2/{kind:meetings|webinars}/{number}/status")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String kind,
      @PathVariable String number,
      @RequestBody(required = false) byte @Nullable [] body) {
    var asked = Kind.ofPath(kind);
    var action = bodies.object(body).path("action").asString("");
    if (action.equals("recover") && asked == Kind.MEETING) {
      scheduling.recover(account, asked, number);
      return;
    }
    var meeting = meetings.of(account, asked, number);
    if (!action.equals("end")) {
      throw ZoomRefusal.invalid("action");
    }
    if (!rooms.end(meeting.number(), Instant.now())) {
      throw ZoomRefusal.of(400, 3007, "This " + asked.word() + " has already ended.");
    }
  }
}
