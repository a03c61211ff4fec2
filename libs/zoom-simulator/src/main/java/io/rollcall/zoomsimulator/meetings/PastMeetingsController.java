package io.rollcall.zoomsimulator.meetings;

import io.rollcall.zoomsimulator.accounts.Account;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** What took place, by number or by uuid; a uuid stands in the path URL-encoded twice. */
@RestController
class PastMeetingsController {

  private final Meetings meetings;

  PastMeetingsController(Meetings meetings) {
    this.meetings = meetings;
  }

  private record Found(Meeting meeting, Meeting.Past past) {}

  @GetMapping("/v2/past_meetings/{id}")
  Map<String, Object> past(
      @RequestAttribute(Account.ATTRIBUTE) Account account, @PathVariable String id) {
    var uuid = URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    var found = find(account, uuid);
    var view = new LinkedHashMap<String, Object>();
    view.put("uuid", found.past().uuid());
    view.put("id", found.meeting().number());
    view.put("host_id", found.meeting().host().id());
    view.put("type", found.meeting().type());
    view.put("topic", found.meeting().topic());
    view.put("start_time", MeetingJson.seconds(found.past().startedAt()));
    view.put("end_time", MeetingJson.seconds(found.past().endedAt()));
    view.put("duration", minutes(found.past()));
    return view;
  }

  @GetMapping("/v2/past_meetings/{number}/instances")
  Map<String, Object> instances(
      @RequestAttribute(Account.ATTRIBUTE) Account account, @PathVariable String number) {
    return Map.of(
        "meetings",
        meetings.of(account, number).past().stream()
            .map(PastMeetingsController::instance)
            .toList());
  }

  private Found find(Account account, String id) {
    var all = meetings.of(account).stream().flatMap(each -> pastOf(each).stream()).toList();
    return all.reversed().stream()
        .filter(found -> isNamed(found, id))
        .findFirst()
        .orElseThrow(() -> ZoomRefusal.noSuchMeeting(id));
  }

  private static List<Found> pastOf(Meeting meeting) {
    return meeting.past().stream().map(past -> new Found(meeting, past)).toList();
  }

  private static boolean isNamed(Found found, String id) {
    return found.past().uuid().equals(id) || Long.toString(found.meeting().number()).equals(id);
  }

  private static Map<String, Object> instance(Meeting.Past past) {
    var view = new LinkedHashMap<String, Object>();
    view.put("uuid", past.uuid());
    view.put("start_time", MeetingJson.seconds(past.startedAt()));
    return view;
  }

  private static long minutes(Meeting.Past past) {
    return Duration.between(past.startedAt(), past.endedAt()).toMinutes();
  }
}
