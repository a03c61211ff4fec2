package io.rollcall.zoomsimulator.registrants;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.api.JsonBodies;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import io.rollcall.zoomsimulator.meetings.Json;
import io.rollcall.zoomsimulator.meetings.Kind;
import io.rollcall.zoomsimulator.meetings.Links;
import io.rollcall.zoomsimulator.meetings.Meeting;
import io.rollcall.zoomsimulator.meetings.Meetings;
import io.rollcall.zoomsimulator.registrants.Panelists.Panelist;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Panelists of webinars; adding one does not tell the link, and no event reports it. */
@RestController
@RequestMapping("/v2/webinars/{number}/panelists")
class PanelistsController {

  private final Meetings meetings;
  private final Panelists panelists;
  private final JsonBodies bodies;

  PanelistsController(Meetings meetings, Panelists panelists, JsonBodies bodies) {
    this.meetings = meetings;
    this.panelists = panelists;
    this.bodies = bodies;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> add(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String number,
      @RequestBody(required = false) byte @Nullable [] body) {
    var webinar = meetings.of(account, Kind.WEBINAR, number);
    var given = bodies.object(body).path("panelists");
    given.forEach(PanelistsController::check);
    if (panelists.of(webinar.number()).size() + given.size() > Panelists.MOST) {
      throw ZoomRefusal.of(
          400, 3000, "You have reached the limit for the number of panelists you can add.");
    }
    given.forEach(each -> panelists.add(webinar.number(), text(each, "name"), text(each, "email")));
    return Map.of("id", number, "updated_at", Objects.requireNonNull(Json.seconds(Instant.now())));
  }

  @GetMapping
  Map<String, Object> list(
      @RequestAttribute(Account.ATTRIBUTE) Account account, @PathVariable String number) {
    var webinar = meetings.of(account, Kind.WEBINAR, number);
    var all = panelists.of(webinar.number()).stream().map(each -> view(webinar, each)).toList();
    return Map.of("total_records", all.size(), "panelists", all);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeAll(
      @RequestAttribute(Account.ATTRIBUTE) Account account, @PathVariable String number) {
    panelists.removeAll(meetings.of(account, Kind.WEBINAR, number).number());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String number,
      @PathVariable String id) {
    if (!panelists.remove(meetings.of(account, Kind.WEBINAR, number).number(), id)) {
      throw ZoomRefusal.noSuchUser(id);
    }
  }

  private static Map<String, Object> view(Meeting webinar, Panelist panelist) {
    return Map.of(
        "id", panelist.id(),
        "name", panelist.name(),
        "email", panelist.email(),
        "join_url", Links.personal(webinar, panelist.token()));
  }

  private static void check(JsonNode panelist) {
    if (text(panelist, "name").isBlank() || !text(panelist, "email").contains("@")) {
      throw ZoomRefusal.invalid("panelists");
    }
  }

  private static String text(JsonNode panelist, String field) {
    return JsonBodies.text(panelist, field, "", 128);
  }
}
