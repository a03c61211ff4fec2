package io.rollcall.zoomsimulator.meetings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Host;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Creating, reading and listing meetings. */
@RestController
class MeetingsController {

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

  @PostMapping("/v2/users/{user}/meetings")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> create(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String user,
      @RequestBody(required = false) byte[] body) {
    return json.whole(scheduling.create(account, host(account, user), body));
  }

  @GetMapping("/v2/meetings/{number}")
  Map<String, Object> get(
      @RequestAttribute(Account.ATTRIBUTE) Account account, @PathVariable String number) {
    return json.whole(meetings.of(account, number));
  }

  @GetMapping("/v2/users/{user}/meetings")
  Map<String, Object> list(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String user,
      @RequestParam(defaultValue = "scheduled") String type,
      @RequestParam(name = "page_size", defaultValue = "30") int pageSize,
      @RequestParam(name = "next_page_token", defaultValue = "") String token) {
    return lists.page(account, host(account, user), type, pageSize, token);
  }

  private static Host host(Account account, String user) {
    return account.host(user).orElseThrow(() -> ZoomRefusal.noSuchUser(user));
  }
}
