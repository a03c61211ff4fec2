package io.rollcall.meeting.messaging;

import static java.util.Map.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is kept of which event: an allow-list of fields. Of any other type only name and time are.
 * Never listed: tokens, passcodes, links, e-mail and network addresses, telephone numbers.
 */
final class ActivityTable {

  /**
   * What is kept of one type of event.
   *
   * @param times where it says when it happened, the first that is there; else the event's time
   * @param fields what else, by name; JSON Pointers into Zoom's object
   */
  record Kind(List<String> times, Map<String, String> fields) {}

  private static final Pattern NEVER_KEPT =
      Pattern.compile("(meeting|webinar)\\.(participant_qos|participant_data|chat_message).*");

  private static final Pattern KEPT = Pattern.compile("(meeting|webinar|recording)\\..+");

  private static final String PERSON = "/participant/";
  private static final String DATE_TIME = PERSON + "date_time";

  private static final Map<String, String> WHO =
      Map.of(
          "name", PERSON + "user_name",
          "participant", PERSON + "participant_uuid",
          "registrant", PERSON + "registrant_id");

  private static final Kind NAME_AND_TIME = new Kind(List.of(), Map.of());
  private static final Kind JOINED = new Kind(List.of(PERSON + "join_time"), WHO);
  private static final Kind LEFT =
      new Kind(List.of(PERSON + "leave_time"), and(WHO, "reason", PERSON + "leave_reason"));
  private static final Kind AT_THE_DOOR = new Kind(List.of(DATE_TIME), WHO);
  private static final Kind SHARING =
      new Kind(
          List.of(PERSON + "sharing_details/date_time"),
          and(WHO, "content", PERSON + "sharing_details/content"));
  private static final Kind STREAMING =
      new Kind(List.of("/live_streaming/date_time"), Map.of("service", "/live_streaming/service"));
  private static final Kind REGISTRATION =
      new Kind(
          List.of(),
          Map.of(
              "registrant", "/registrant/id",
              "firstName", "/registrant/first_name",
              "lastName", "/registrant/last_name"));

  /**
   * By Zoom's name of the event, without {@code meeting.}, {@code webinar.}, {@code recording.}.
   */
  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          entry("started", new Kind(List.of("/start_time"), Map.of())),
          entry("ended", new Kind(List.of("/end_time"), Map.of())),
          entry("participant_joined", JOINED),
          entry("participant_left", LEFT),
          entry("participant_joined_breakout_room", JOINED),
          entry("participant_left_breakout_room", LEFT),
          entry("participant_joined_waiting_room", AT_THE_DOOR),
          entry("participant_left_waiting_room", AT_THE_DOOR),
          entry("participant_put_in_waiting_room", AT_THE_DOOR),
          entry("participant_admitted", AT_THE_DOOR),
          entry("participant_jbh_joined", new Kind(List.of(), WHO)),
          entry("participant_jbh_waiting", new Kind(List.of(), WHO)),
          entry("participant_jbh_waiting_left", new Kind(List.of(), WHO)),
          entry(
              "participant_role_changed",
              new Kind(
                  List.of(DATE_TIME),
                  and(and(WHO, "from", PERSON + "old_role"), "to", PERSON + "new_role"))),
          entry("sharing_started", SHARING),
          entry("sharing_ended", SHARING),
          entry("live_streaming_started", STREAMING),
          entry("live_streaming_stopped", STREAMING),
          entry("registration_created", REGISTRATION),
          entry("registration_approved", REGISTRATION),
          entry("registration_denied", REGISTRATION),
          entry("registration_cancelled", REGISTRATION));

  private static final Map<String, Kind> OF_RECORDINGS =
      Map.of("started", new Kind(List.of("/recording_file/recording_start"), Map.of()));

  private ActivityTable() {}

  static boolean keeps(String event) {
    return KEPT.matcher(event).matches() && !NEVER_KEPT.matcher(event).matches();
  }

  static Kind kindOf(String event) {
    String happened = event.substring(event.indexOf('.') + 1);
    return event.startsWith("recording.")
        ? OF_RECORDINGS.getOrDefault(happened, NAME_AND_TIME)
        : KINDS.getOrDefault(happened, NAME_AND_TIME);
  }

  private static Map<String, String> and(Map<String, String> fields, String name, String place) {
    Map<String, String> more = new HashMap<>(fields);
    more.put(name, place);
    return Map.copyOf(more);
  }
}
