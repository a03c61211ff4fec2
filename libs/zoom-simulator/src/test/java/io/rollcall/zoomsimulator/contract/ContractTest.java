package io.rollcall.zoomsimulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.zoomsimulator.Simulation;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every operation of openapi.yaml is driven; every answer must be one that stands there. */
class ContractTest {

  private static final String HOST = "/users/host1@campus.example";
  private static final Contract CONTRACT = new Contract();

  private static Simulation zoom;
  private static Caller caller;

  @BeforeAll
  static void start() throws IOException {
    zoom = new Simulation("rollcall.simulator.recordings.processing=0s");
    caller = new Caller(CONTRACT, zoom);
  }

  @AfterAll
  static void stop() {
    zoom.close();
  }

  @Test
  void everyOperationAnswersAsWrittenDown() {
    var credentials = "?grant_type=account_credentials&account_id=abcDEF123";
    CONTRACT.assertDocumented("token", 200, zoom.tokenAnswer("client:s3cret", credentials).body());
    users();
    conference("Meeting", "meetings", 8, "participant_video");
    conference("Webinar", "webinars", 9, "panelists_video");
    panelists();
    var meeting = takePlace("meetings", "{\"settings\": {\"approval_type\": 0}}");
    var webinar = takePlace("webinars", "{\"settings\": {\"approval_type\": 0}}");
    past(meeting, webinar);
    recordings(meeting);

    var driven = new TreeSet<>(caller.done());
    driven.add("token");
    assertThat(driven).isEqualTo(CONTRACT.ids());
  }

  @Test
  void refusalsAreWrittenDownToo() {
    CONTRACT.assertDocumented("token", 401, zoom.tokenAnswer("client:wrong", "").body());
    caller.refused("getMeeting", "/meetings/99999999999", "", 404, 3001);
    caller.refused("getMeeting", "/meetings/no-number", "", 400, 300);
    caller.refused("getUser", "/users/me", "", 404, 1001);
    caller.refused("createWebinar", "/users/basic@campus.example/webinars", "{}", 400, 200);
    caller.refused("createMeeting", HOST + "/meetings", "{\"duration\": -1}", 400, 300);
    caller.refused("getRecordings", "/meetings/99999999999/recordings", "", 404, 3301);
  }

  @Test
  void limitsAndMissingScopesAreWrittenDownToo() {
    var body = "{\"settings\": {\"approval_type\": 0}}";
    var meeting = caller.call("createMeeting", HOST + "/meetings", body);
    var all = "/meetings/" + meeting.path("id") + "/registrants";
    for (int i = 0; i < 3; i++) {
      caller.call("addMeetingRegistrant", all, person("eve"));
    }
    caller.refused("addMeetingRegistrant", all, person("eve"), 429, 429);
    var rules = "{\"withoutScopes\": [\"user:read:list_users\"]}";
    zoom.control.put("/control/accounts/campus/rules", rules);
    caller.refused("listUsers", "/users", "", 400, 4711);
    zoom.control.put("/control/accounts/campus/rules", "{}");
    zoom.control.post("/control/faults", "{\"kind\": \"TOO_FAST\", \"operation\": \"getUser\"}");
    caller.refused("getUser", HOST, "", 429, 429);
    zoom.control.delete("/control/faults");
  }

  private static void users() {
    caller.call("listUsers", "/users?page_size=1");
    caller.call("getUser", HOST);
  }

  /** A recurring meeting or webinar from its creation to its end, with registrants. */
  private static void conference(String kind, String plural, int type, String video) {
    var created =
        caller.call(
            "create" + kind,
            HOST + "/" + plural,
            """
            {"topic": "Algebra 🚒", "type": %d, "start_time": "2099-12-01T09:00:00Z",
             "duration": 45, "timezone": "Europe/Madrid", "agenda": "Chapter 3",
             "recurrence": {"type": 2, "repeat_interval": 1, "weekly_days": "3,5", "end_times": 4},
             "settings": {"approval_type": 1, "%s": true, "auto_recording": "cloud"}}
            """
                .formatted(type, video));
    var one = "/" + plural + "/" + created.path("id");
    var slot = "?occurrence_id=" + created.at("/occurrences/1/occurrence_id").asString();
    caller.call("list" + kind + "s", HOST + "/" + plural + "?type=upcoming");
    caller.call("get" + kind, one + slot);
    caller.call("update" + kind, one, "{\"topic\": \"Algebra 2\"}");
    caller.call("update" + kind, one + slot, "{\"start_time\": \"2099-12-04T15:00:00Z\"}");
    caller.call("delete" + kind, one + slot);
    registrants(kind, one);
    many(kind, plural);
    control(created, "start");
    if (kind.equals("Meeting")) {
      var live = "/live_meetings/" + created.path("id") + "/events";
      caller.call("controlLiveMeeting", live, "{\"method\": \"recording.pause\"}");
    }
    caller.call("change" + kind + "Status", one + "/status", "{\"action\": \"end\"}");
    caller.call("delete" + kind, one);
    if (kind.equals("Meeting")) {
      caller.call("changeMeetingStatus", one + "/status", "{\"action\": \"recover\"}");
      caller.call("getMeeting", one + "?show_previous_occurrences=true");
    }
  }

  private static void registrants(String kind, String one) {
    var all = one + "/registrants";
    var added = caller.call("add" + kind + "Registrant", all, person("ana"));
    var id = added.path("registrant_id").asString();
    caller.call("list" + kind + "Registrants", all + "?status=pending");
    caller.call(
        "change" + kind + "RegistrantsStatus",
        all + "/status",
        "{\"action\": \"approve\", \"registrants\": [{\"id\": \"%s\"}]}".formatted(id));
    assertThat(caller.call("list" + kind + "Registrants", all).path("registrants")).hasSize(1);
    caller.call("get" + kind + "Registrant", all + "/" + id);
    caller.call("delete" + kind + "Registrant", all + "/" + id);
  }

  private static void many(String kind, String plural) {
    var plain =
        caller.call("create" + kind, HOST + "/" + plural, "{\"settings\": {\"approval_type\": 0}}");
    var path = "/" + plural + "/" + plain.path("id") + "/batch_registrants";
    var people = "{\"registrants\": [%s, %s]}".formatted(person("ben"), person("cleo"));
    caller.call("addMany" + kind + "Registrants", path, people);
  }

  private static void panelists() {
    var webinar = caller.call("createWebinar", HOST + "/webinars", "{}");
    var all = "/webinars/" + webinar.path("id") + "/panelists";
    var people =
        """
        {"panelists": [{"name": "Ana", "email": "ana@x.example"},
                       {"name": "Ben", "email": "ben@x.example"}]}
        """;
    caller.call("addPanelists", all, people);
    var id = caller.call("listPanelists", all).at("/panelists/0/id").asString();
    caller.call("removePanelist", all + "/" + id);
    caller.call("removePanelists", all);
  }

  /** Two people come, one of them by a registrant's link, one is recorded. */
  private static JsonNode takePlace(String plural, String body) {
    var kind = plural.equals("meetings") ? "Meeting" : "Webinar";
    var created = caller.call("create" + kind, HOST + "/" + plural, body);
    control(created, "start");
    var number = created.path("id").asString();
    zoom.control.post(
        "/control/meetings/" + number + "/join",
        "{\"name\": \"Ana\", \"email\": \"ana@campus.example\", \"signedIn\": true}");
    zoom.control.post("/control/meetings/" + number + "/join", "{\"name\": \"Guest\"}");
    zoom.control.post(
        "/control/meetings/" + number + "/breakout",
        "{\"participant\": \"Guest\", \"room\": \"Room 1\"}");
    control(created, "end");
    zoom.control.post(
        "/control/meetings/" + number + "/recordings",
        "{\"files\": [\"MP4\", \"CHAT\", \"TIMELINE\", \"TRANSCRIPT\"]}");
    return created;
  }

  private static void past(JsonNode meeting, JsonNode webinar) {
    var uuid =
        caller
            .call("listPastMeetingInstances", "/past_meetings/" + meeting.path("id") + "/instances")
            .at("/meetings/0/uuid")
            .asString();
    caller.call("getPastMeeting", "/past_meetings/" + twice(uuid));
    var rows =
        caller.call(
            "listPastMeetingParticipants", "/past_meetings/" + twice(uuid) + "/participants");
    assertThat(rows.path("participants")).hasSize(3);
    var number = webinar.path("id");
    caller.call("listPastWebinarInstances", "/past_webinars/" + number + "/instances");
    caller.call("listPastWebinarParticipants", "/past_webinars/" + number + "/participants");
    caller.call("addWebinarRegistrant", "/webinars/" + number + "/registrants", person("dora"));
    caller.call("listPastWebinarAbsentees", "/past_webinars/" + number + "/absentees");
    caller.call("reportMeeting", "/report/meetings/" + twice(uuid));
    caller.call("reportWebinar", "/report/webinars/" + number);
    var columns = "/participants?include_fields=registrant_id&page_size=1";
    caller.call("reportMeetingParticipants", "/report/meetings/" + twice(uuid) + columns);
    caller.call("reportWebinarParticipants", "/report/webinars/" + number + columns);
  }

  private static void recordings(JsonNode meeting) {
    var one = "/meetings/" + meeting.path("id") + "/recordings";
    caller.call("listUserRecordings", HOST + "/recordings");
    var found = caller.call("getRecordings", one + "?include_fields=download_access_token&ttl=60");
    var file = "/" + found.at("/recording_files/0/id").asString();
    var recover = "{\"action\": \"recover\"}";
    caller.call("getRecordingSettings", one + "/settings");
    caller.call("updateRecordingSettings", one + "/settings", "{\"viewer_download\": false}");
    caller.call("deleteRecordingFile", one + file + "?action=trash");
    caller.call("listUserRecordings", HOST + "/recordings?trash=true");
    caller.call("recoverRecordingFile", one + file + "/status", recover);
    caller.call("deleteRecordings", one);
    caller.call("recoverRecordings", one + "/status", recover);
  }

  private static void control(JsonNode meeting, String action) {
    zoom.control.post("/control/meetings/" + meeting.path("id") + "/" + action, "");
  }

  private static String person(String name) {
    return "{\"email\": \"%s@x.example\", \"first_name\": \"%s\"}".formatted(name, name);
  }

  private static String twice(String uuid) {
    var once = URLEncoder.encode(uuid, StandardCharsets.UTF_8);
    return URLEncoder.encode(once, StandardCharsets.UTF_8);
  }
}
