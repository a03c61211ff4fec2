package io.rollcall.zoomsimulator.past;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.api.Pages;
import io.rollcall.zoomsimulator.meetings.Kind;
import io.rollcall.zoomsimulator.people.Stay;
import java.util.Map;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /report}: an occurrence in figures, and its participants with more columns. */
@RestController
@RequestMapping("/v2/report/{kind:meetings|webinars}/{id}")
class ReportsController {

  private final PastOccurrences past;

  ReportsController(PastOccurrences past) {
    this.past = past;
  }

  @GetMapping
  Map<String, Object> report(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String kind,
      @PathVariable String id) {
    var found = past.find(account, Kind.ofPath(kind), id);
    var view = OccurrenceJson.of(found);
    view.put("participants_count", past.people(found));
    view.put("total_minutes", past.totalMinutes(found));
    return view;
  }

  @GetMapping("/participants")
  Map<String, Object> participants(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String kind,
      @PathVariable String id,
      @RequestParam(name = "include_fields", defaultValue = "") String fields,
      @RequestParam(name = "page_size", defaultValue = "30") int pageSize,
      @RequestParam(name = "next_page_token", defaultValue = "") String token) {
    var all = past.listed(account, past.find(account, Kind.ofPath(kind), id));
    boolean withRegistrant = fields.contains("registrant_id");
    Function<Stay, Map<String, Object>> view =
        stay -> ParticipantJson.ofReport(stay, withRegistrant);
    var asked = new Pages.Asked(pageSize, token);
    return Pages.of("participants", all, view, asked, "report", id, fields);
  }
}
