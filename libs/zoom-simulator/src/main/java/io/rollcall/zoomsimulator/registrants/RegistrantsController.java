package io.rollcall.zoomsimulator.registrants;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.api.JsonBodies;
import io.rollcall.zoomsimulator.api.Pages;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import io.rollcall.zoomsimulator.limits.DailyLimits;
import io.rollcall.zoomsimulator.meetings.Kind;
import io.rollcall.zoomsimulator.meetings.Meeting;
import io.rollcall.zoomsimulator.meetings.Meetings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registrants of meetings and webinars. */
@RestController
class RegistrantsController {

  private static final String MEETING = "/v2/{kind:meetings|webinars}/{number}";
  private static final String ALL = MEETING + "/registrants";

  private final Meetings meetings;
  private final Registrants registrants;
  private final Registration registration;
  private final Approval approval;
  private final JsonBodies bodies;

  RegistrantsController(
      Meetings meetings,
      Registrants registrants,
      Registration registration,
      Approval approval,
      JsonBodies bodies) {
    this.meetings = meetings;
    this.registrants = registrants;
    this.registration = registration;
    this.approval = approval;
    this.bodies = bodies;
  }

  /** Its answer shows the limit of the registrant, where all others show that of the label. */
  @PostMapping(ALL)
  ResponseEntity<Map<String, Object>> add(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String kind,
      @PathVariable String number,
      @RequestParam(name = "occurrence_ids", defaultValue = "") String occurrences,
      @RequestBody(required = false) byte @Nullable [] body) {
    var meeting = meetings.of(account, Kind.ofPath(kind), number);
    var added = registration.add(account, meeting, occurrences, bodies.object(body));
    return ResponseEntity.status(HttpStatus.CREATED)
        .header("X-RateLimit-Limit", Integer.toString(DailyLimits.REGISTRATIONS))
        .header("X-RateLimit-Remaining", Integer.toString(added.left()))
        .body(RegistrantJson.added(meeting, added.registrant()));
  }

  @PostMapping(MEETING + "/batch_registrants")
  Map<String, Object> addMany(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String kind,
      @PathVariable String number,
      @RequestBody(required = false) byte @Nullable [] body) {
    var meeting = meetings.of(account, Kind.ofPath(kind), number);
    var added = registration.addMany(account, meeting, bodies.object(body));
    return Map.of(
        "registrants",
        added.stream().map(each -> RegistrantJson.addedWithOthers(meeting, each)).toList());
  }

  @GetMapping(ALL)
  Map<String, Object> list(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String kind,
      @PathVariable String number,
      @RequestParam(defaultValue = "approved") String status,
      @RequestParam(name = "occurrence_id", defaultValue = "") String occurrence,
      @RequestParam(name = "page_size", defaultValue = "30") int pageSize,
      @RequestParam(name = "next_page_token", defaultValue = "") String token) {
    var meeting = meetings.of(account, Kind.ofPath(kind), number);
    if (!List.of("pending", "approved", "denied").contains(status)) {
      throw ZoomRefusal.invalid("status");
    }
    var seen = Instant.now().minus(account.rules().listsLag());
    var all =
        registrants.of(meeting.number()).stream()
            .filter(each -> !each.createdAt().isAfter(seen))
            .filter(each -> each.status().word().equals(status) && each.comesTo(occurrence))
            .toList();
    var asked = new Pages.Asked(pageSize, token);
    var view = RegistrantJson.of(meeting);
    return Pages.of("registrants", all, view, asked, number, status, occurrence);
  }

  @GetMapping(ALL + "/{id}")
  Map<String, Object> get(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String kind,
      @PathVariable String number,
      @PathVariable String id) {
    var meeting = meetings.of(account, Kind.ofPath(kind), number);
    return RegistrantJson.of(meeting).apply(registrant(meeting, id));
  }

  @DeleteMapping(ALL + "/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String kind,
      @PathVariable String number,
      @PathVariable String id) {
    var meeting = meetings.of(account, Kind.ofPath(kind), number);
    approval.delete(account, meeting, registrant(meeting, id));
  }

  @PutMapping(ALL + "/status")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String kind,
      @PathVariable String number,
      @RequestBody(required = false) byte @Nullable [] body) {
    var meeting = meetings.of(account, Kind.ofPath(kind), number);
    approval.change(account, meeting, bodies.object(body));
  }

  private Registrant registrant(Meeting meeting, String id) {
    return registrants
        .find(meeting.number(), id)
        .filter(each -> each.status() != Status.CANCELLED)
        .orElseThrow(() -> ZoomRefusal.of(404, 404, "Registrant not found: " + id + "."));
  }
}
