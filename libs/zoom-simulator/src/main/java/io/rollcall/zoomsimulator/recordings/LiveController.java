package io.rollcall.zoomsimulator.recordings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.api.JsonBodies;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import io.rollcall.zoomsimulator.meetings.Kind;
import io.rollcall.zoomsimulator.meetings.Meetings;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Controls the cloud recording of a running meeting. */
@RestController
class LiveController {

  private static final Set<String> METHODS =
      Set.of("recording.start", "recording.stop", "recording.pause", "recording.resume");

  private final Meetings meetings;
  private final Studio studio;
  private final JsonBodies bodies;

  LiveController(Meetings meetings, Studio studio, JsonBodies bodies) {
    this.meetings = meetings;
    this.studio = studio;
    this.bodies = bodies;
  }

  @PatchMapping("/v2/live_meetings/{number}/events")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void control(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String number,
      @RequestBody(required = false) byte @Nullable [] body) {
    var meeting = meetings.of(account, Kind.MEETING, number);
    var method = bodies.object(body).path("method").asString("");
    if (!METHODS.contains(method)) {
      throw ZoomRefusal.invalid("method");
    }
    if (meeting.startedAt() == null) {
      throw ZoomRefusal.of(400, 300, "Meeting does not exist.");
    }
    studio.control(meeting, method, Instant.now());
  }
}
