package io.rollcall.zoomsimulator.meetings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Host;
import io.rollcall.zoomsimulator.api.Pages;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Creating, reading, changing, deleting and listing meetings and webinars. */
@RestController
class MeetingsController {

  private static final String ONE = "/v2/{kind:meetings|webinars}/{number}";
  private static final String OF_USER = "/v2/users/{user}/{kind:meetings|webinars}";

  private final Scheduling scheduling;
  private final Meetings meetings;
  private final MeetingLists lists;
  private final MeetingJson json;

  MeetingsController(
      Scheduling scheduling, Meetings meetings, MeetingLists lists, MeetingJson json) {
    this.scheduling = scheduling;
    this.meetings = meetings;
    this.lists = lists;
    this.json = json;
  }

  @PostMapping(OF_USER)
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> create(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String user,
      @PathVariable String kind,
      @RequestBody(required = false) byte @Nullable [] body) {
    var meeting = scheduling.create(account, host(account, user), Kind.ofPath(kind), body);
    return json.whole(meeting, null, false);
  }

  @GetMapping(ONE)
  Map<String, Object> get(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String kind,
      @PathVariable String number,
      @RequestParam(name = "occurrence_id", defaultValue = "") String occurrence,
      @RequestParam(name = "show_previous_occurrences", defaultValue = "false") boolean previous) {
    var meeting = meetings.of(account, Kind.ofPath(kind), number);
    return json.whole(meeting, Scheduling.occurrence(meeting, occurrence), previous);
  }

  @PatchMapping(ONE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String kind,
      @PathVariable String number,
      @RequestParam(name = "occurrence_id", defaultValue = "") String occurrence,
      @RequestBody(required = false) byte @Nullable [] body) {
    scheduling.change(account, meetings.of(account, Kind.ofPath(kind), number), occurrence, body);
  }

  @DeleteMapping(ONE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String kind,
      @PathVariable String number,
      @RequestParam(name = "occurrence_id", defaultValue = "") String occurrence) {
    scheduling.delete(account, meetings.of(account, Kind.ofPath(kind), number), occurrence);
  }

  @GetMapping(OF_USER)
  Map<String, Object> list(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String user,
      @PathVariable String kind,
      @RequestParam(defaultValue = "scheduled") String type,
      @RequestParam(name = "page_size", defaultValue = "30") int pageSize,
      @RequestParam(name = "next_page_token", defaultValue = "") String token) {
    var asked = new Pages.Asked(pageSize, token);
    return lists.page(account, host(account, user), Kind.ofPath(kind), type, asked);
  }

  private static Host host(Account account, String user) {
    return account.host(user).orElseThrow(() -> ZoomRefusal.noSuchUser(user));
  }
}
