package io.rollcall.meeting.persistence;

import static io.rollcall.platform.rows.Fields.instant;
import static io.rollcall.platform.rows.Fields.is;
import static io.rollcall.platform.rows.Fields.maybeText;
import static io.rollcall.platform.rows.Fields.text;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Audience;
import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Details;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Passcode;
import io.rollcall.meeting.domain.Recording;
import io.rollcall.meeting.domain.Recurrence;
import io.rollcall.meeting.domain.Settings;
import io.rollcall.meeting.domain.SignedAttendance;
import io.rollcall.platform.rows.Fields;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A meeting as columns, both ways. */
final class MeetingColumns {

  private static final JsonMapper JSON = JsonMapper.shared();

  private MeetingColumns() {}

  static Map<String, Object> of(Meeting meeting) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("id", meeting.id());
    columns.put("account", meeting.account());
    columns.put("host", meeting.host());
    columns.put("zoom_id", nullable(meeting.zoomId()));
    columns.put("passcode", meeting.passcode().text());
    columns.put("passcode_made_up", meeting.passcode().madeUp());
    columns.put("created_by", meeting.createdBy());
    columns.put("created_at", meeting.createdAt());
    putDetails(columns, meeting.details());
    putAudience(columns, meeting.details().audience());
    putSigned(columns, meeting.details().signedAttendance());
    putSettings(columns, meeting.details().settings());
    return columns;
  }

  static Meeting meeting(Readable row) {
    return new Meeting(
        Fields.id(row, "id"),
        details(row),
        text(row, "account"),
        text(row, "host"),
        maybeText(row, "zoom_id"),
        new Passcode(text(row, "passcode"), is(row, "passcode_made_up")),
        text(row, "created_by"),
        Fields.time(row, "created_at"));
  }

  private static Details details(Readable row) {
    return new Details(
        Words.known(Conference.class, text(row, "conference")),
        is(row, "instant"),
        text(row, "topic"),
        maybeText(row, "agenda"),
        instant(row, "start_time"),
        Fields.number(row, "duration_minutes"),
        ZoneId.of(text(row, "time_zone")),
        recurrence(row),
        Audience.of(
            maybeText(row, "course"),
            maybeText(row, "session"),
            maybeText(row, "course_group"),
            maybeText(row, "owner")),
        is(row, "registration"),
        is(row, "self_registration"),
        Words.known(Recording.class, text(row, "recording")),
        new SignedAttendance(
            is(row, "signed_attendance"),
            maybeText(row, "signed_reason"),
            Words.known(SignedAttendance.Policy.class, text(row, "signed_policy"))),
        settings(row));
  }

  private static @Nullable Recurrence recurrence(Readable row) {
    String json = maybeText(row, "recurrence");
    return json == null ? null : JSON.readValue(json, Recurrence.class);
  }

  private static Settings settings(Readable row) {
    return new Settings(
        is(row, "waiting_room"),
        is(row, "join_before_host"),
        is(row, "mute_upon_entry"),
        is(row, "host_video"),
        is(row, "participant_video"),
        is(row, "authentication"),
        List.of(Fields.texts(row, "alternative_hosts")));
  }

  private static void putDetails(Map<String, Object> columns, Details details) {
    columns.put("conference", Words.of(details.conference()));
    columns.put("instant", details.instant());
    columns.put("topic", details.topic());
    columns.put("agenda", nullable(details.agenda()));
    Instant start = details.startTime();
    columns.put("start_time", start == null ? Parameters.in(Instant.class) : start);
    columns.put("duration_minutes", details.durationMinutes());
    columns.put("time_zone", details.timeZone().getId());
    Recurrence recurrence = details.recurrence();
    columns.put(
        "recurrence", nullable(recurrence == null ? null : JSON.writeValueAsString(recurrence)));
    columns.put("registration", details.registration());
    columns.put("self_registration", details.selfRegistration());
    columns.put("recording", Words.of(details.recording()));
  }

  private static void putAudience(Map<String, Object> columns, Audience audience) {
    Audience.Course course = audience instanceof Audience.Course it ? it : null;
    Audience.User user = audience instanceof Audience.User it ? it : null;
    columns.put("audience", audience.kind());
    columns.put("course", nullable(course == null ? null : course.course()));
    columns.put("session", nullable(course == null ? null : course.session()));
    columns.put("course_group", nullable(course == null ? null : course.group()));
    columns.put("owner", nullable(user == null ? null : user.user()));
  }

  private static void putSigned(Map<String, Object> columns, SignedAttendance signed) {
    columns.put("signed_attendance", signed.enabled());
    columns.put("signed_reason", nullable(signed.reason()));
    columns.put("signed_policy", Words.of(signed.policy()));
  }

  private static void putSettings(Map<String, Object> columns, Settings settings) {
    columns.put("waiting_room", settings.waitingRoom());
    columns.put("join_before_host", settings.joinBeforeHost());
    columns.put("mute_upon_entry", settings.muteUponEntry());
    columns.put("host_video", settings.hostVideo());
    columns.put("participant_video", settings.participantVideo());
    columns.put("authentication", settings.authentication());
    columns.put("alternative_hosts", settings.alternativeHosts().toArray(String[]::new));
  }

  static Object nullable(@Nullable String text) {
    return text == null ? Parameters.in(String.class) : text;
  }
}
