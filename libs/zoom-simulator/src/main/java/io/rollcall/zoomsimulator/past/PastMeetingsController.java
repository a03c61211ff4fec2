package io.rollcall.zoomsimulator.past;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.api.Pages;
import io.rollcall.zoomsimulator.meetings.Json;
import io.rollcall.zoomsimulator.meetings.Kind;
import io.rollcall.zoomsimulator.meetings.Meeting;
import io.rollcall.zoomsimulator.meetings.Meetings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /past_meetings} and {@code /past_webinars}. */
@RestController
class PastMeetingsController {

  private final Meetings meetings;
  private final PastOccurrences past;

  PastMeetingsController(Meetings meetings, PastOccurrences past) {
    this.meetings = meetings;
    this.past = past;
  }

  @GetMapping("/v2/past_meetings/{id}")
  Map<String, Object> past(
      @RequestAttribute(Account.ATTRIBUTE) Account account, @PathVariable String id) {
    var found = past.find(account, Kind.MEETING, id);
    var view = OccurrenceJson.of(found);
    view.put("host_id", found.meeting().host().id());
    view.put("participants_count", past.people(found));
    view.put("total_minutes", past.totalMinutes(found));
    view.put("source", "Zoom");
    return view;
  }

  @GetMapping("/v2/past_{kind:meetings|webinars}/{number}/instances")
  Map<String, Object> instances(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String kind,
      @PathVariable String number) {
    var meeting = meetings.of(account, Kind.ofPath(kind), number);
    return Map.of(kind, meeting.past().stream().map(PastMeetingsController::instance).toList());
  }

  @GetMapping("/v2/past_{kind:meetings|webinars}/{id}/participants")
  Map<String, Object> participants(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String kind,
      @PathVariable String id,
      @RequestParam(name = "page_size", defaultValue = "30") int pageSize,
      @RequestParam(name = "next_page_token", defaultValue = "") String token) {
    var all = past.listed(account, past.find(account, Kind.ofPath(kind), id));
    var asked = new Pages.Asked(pageSize, token);
    return Pages.of("participants", all, ParticipantJson::ofPast, asked, "past", id);
  }

  private static Map<String, Object> instance(Meeting.Past past) {
    var view = new LinkedHashMap<String, Object>();
    view.put("uuid", past.uuid());
    view.put("start_time", Json.seconds(past.startedAt()));
    return view;
  }
}
