package io.rollcall.zoomsimulator.recordings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.api.Pages;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading recordings, by user and by meeting. */
@RestController
class RecordingsController {

  private static final int MOST_SECONDS = 604_800;

  private final Recordings recordings;

  RecordingsController(Recordings recordings) {
    this.recordings = recordings;
  }

  @GetMapping("/v2/users/{user}/recordings")
  Map<String, Object> list(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String user,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "false") boolean trash,
      @RequestParam(name = "page_size", defaultValue = "30") int pageSize,
      @RequestParam(name = "next_page_token", defaultValue = "") String token) {
    var host = account.host(user).orElseThrow(() -> ZoomRefusal.noSuchUser(user));
    var range = DateRange.of(from, to);
    var seen = Instant.now().minus(account.rules().listsLag());
    var all =
        recordings.of(account).stream()
            .filter(each -> each.meeting().host().id().equals(host.id()))
            .filter(each -> range.contains(each.start()) && !each.end().isAfter(seen))
            .filter(each -> !each.shown(trash).isEmpty())
            .toList();
    var view = new LinkedHashMap<String, Object>();
    view.put("from", range.from().toString());
    view.put("to", range.to().toString());
    view.putAll(
        Pages.of(
            "meetings",
            all,
            each -> RecordingJson.listed(account, each, trash),
            new Pages.Asked(pageSize, token),
            host.id(),
            from,
            to,
            trash));
    return view;
  }

  @GetMapping("/v2/meetings/{id}/recordings")
  Map<String, Object> get(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String id,
      @RequestParam(name = "include_fields", defaultValue = "") String fields,
      @RequestParam(defaultValue = "604800") int ttl) {
    var recording = recordings.find(account, id);
    if (ttl < 0 || ttl > MOST_SECONDS) {
      throw ZoomRefusal.invalid("ttl");
    }
    if (recording.shown(false).isEmpty()) {
      throw ZoomRefusal.of(404, 3301, "There is no recording for this meeting.");
    }
    var view = RecordingJson.of(account, recording, false);
    if (fields.contains("download_access_token")) {
      view.put("download_access_token", DownloadTokens.of(recording.uuid()));
    }
    return view;
  }
}
