package io.rollcall.zoomclient.accounts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The scopes that Rollcall's services need of one Zoom app. Source: the operations' own pages. */
final class NeededScopes {

  private static final Map<String, List<Scope>> BY_SERVICE =
      Map.of(
          "meeting-service",
          scopes(
              "user:read:user",
              "user:read:list_users",
              "meeting:write:meeting",
              "meeting:update:meeting",
              "meeting:delete:meeting",
              "meeting:read:meeting",
              "meeting:read:list_meetings",
              "meeting:update:status",
              "meeting:read:past_meeting",
              "meeting:read:list_past_instances",
              "webinar:write:webinar",
              "webinar:update:webinar",
              "webinar:delete:webinar",
              "webinar:read:webinar",
              "webinar:read:list_webinars",
              "webinar:read:list_past_instances",
              "webinar:update:status",
              "report:read:webinar"),
          "registrant-service",
          Stream.concat(
                  registration("meeting"),
                  Stream.concat(
                      registration("webinar"),
                      Stream.of(
                          "webinar:write:panelist",
                          "webinar:read:list_panelists",
                          "webinar:delete:panelist")))
              .map(Scope::of)
              .toList(),
          "recording-service",
          scopes(
              "cloud_recording:read:list_user_recordings",
              "cloud_recording:read:list_recording_files",
              "cloud_recording:read:recording_settings",
              "cloud_recording:update:recording_settings",
              "cloud_recording:delete:meeting_recording",
              "cloud_recording:delete:recording_file"),
          "attendance-service",
          scopes(
              "meeting:read:list_past_participants",
              "webinar:read:list_past_participants",
              "webinar:read:list_absentees",
              "report:read:list_meeting_participants"));

  private NeededScopes() {}

  /** What is not granted, by service; services that have all they need are left out. */
  static Map<String, Set<String>> missing(Set<String> granted) {
    Map<String, Set<String>> missing = new TreeMap<>();
    BY_SERVICE.forEach(
        (service, scopes) ->
            missing.put(
                service,
                scopes.stream()
                    .filter(scope -> !scope.isIn(granted))
                    .map(Scope::name)
                    .collect(Collectors.toCollection(TreeSet::new))));
    missing.values().removeIf(Set::isEmpty);
    return missing;
  }

  private static Stream<String> registration(String product) {
    return Stream.of(
            ":write:registrant",
            ":write:batch_registrants",
            ":read:list_registrants",
            ":read:registrant",
            ":update:registrant_status",
            ":delete:registrant")
        .map(product::concat);
  }

  private static List<Scope> scopes(String... names) {
    return Stream.of(names).map(Scope::of).toList();
  }
}
