package io.rollcall.zoomsimulator.recordings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.api.ApiDocument;
import io.rollcall.zoomsimulator.api.JsonBodies;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How recordings are shared. */
@RestController
@RequestMapping("/v2/meetings/{id}/recordings/settings")
class SharingController {

  private final Recordings recordings;
  private final ApiDocument document;
  private final JsonBodies bodies;

  SharingController(Recordings recordings, ApiDocument document, JsonBodies bodies) {
    this.recordings = recordings;
    this.document = document;
    this.bodies = bodies;
  }

  @GetMapping
  Map<String, Object> get(
      @RequestAttribute(Account.ATTRIBUTE) Account account, @PathVariable String id) {
    var meeting = recordings.find(account, id).meeting();
    var view = new LinkedHashMap<String, Object>();
    view.put("share_recording", "publicly");
    view.put("recording_authentication", false);
    view.put("viewer_download", true);
    view.put("password", meeting.plan().password());
    view.put("on_demand", false);
    view.put("approval_type", 2);
    view.put("send_email_to_host", false);
    view.put("show_social_share_buttons", true);
    view.put("topic", meeting.topic());
    view.putAll(recordings.settings(meeting.number()));
    return view;
  }

  @PatchMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String id,
      @RequestBody(required = false) byte @Nullable [] body) {
    var meeting = recordings.find(account, id).meeting();
    var given = bodies.object(body);
    var changed = new LinkedHashMap<String, Object>();
    for (var known : document.propertiesOf("RecordingSettings")) {
      if (given.has(known.getKey())) {
        changed.put(known.getKey(), bodies.plain(given.path(known.getKey())));
      }
    }
    recordings.share(meeting.number(), changed);
  }
}
