package io.rollcall.zoomsimulator.meetings;

import io.rollcall.zoomsimulator.accounts.Host;
import io.rollcall.zoomsimulator.api.ApiDocument;
import io.rollcall.zoomsimulator.api.JsonBodies;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What Zoom makes of the settings that it is asked for: names that it does not know, and values of
 * another type than {@code openapi.yaml} says, are dropped without a word.
 */
@Component
class SettingsRules {

  private final ApiDocument document;
  private final JsonBodies bodies;

  SettingsRules(ApiDocument document, JsonBodies bodies) {
    this.document = document;
    this.bodies = bodies;
  }

  /** The former settings with what is asked for, as far as Zoom likes it. */
  Settings merge(Kind kind, Host host, Settings former, JsonNode asked) {
    var known =
        document.propertiesOf(kind.title() + "Settings").stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    var settings = new LinkedHashMap<>(former.values());
    for (var each : asked.properties()) {
      if (each.getKey().equals("auto_recording")) {
        settings.put("auto_recording", recording(each.getValue(), known.get(each.getKey())));
      } else if (isLiked(each.getValue(), known.get(each.getKey()))) {
        settings.put(each.getKey(), bodies.plain(each.getValue()));
      }
    }
    if (Boolean.TRUE.equals(settings.get("waiting_room"))) {
      settings.put("join_before_host", false);
    }
    if (!host.registration()) {
      settings.put("approval_type", Settings.NO_REGISTRATION);
    }
    return new Settings(Collections.unmodifiableMap(settings));
  }

  static Settings usual(Kind kind) {
    var settings = new LinkedHashMap<String, Object>();
    settings.put("host_video", false);
    if (kind == Kind.MEETING) {
      settings.put("participant_video", false);
      settings.put("join_before_host", false);
      settings.put("jbh_time", 0);
      settings.put("mute_upon_entry", false);
      settings.put("waiting_room", true);
    } else {
      settings.put("panelists_video", false);
      settings.put("practice_session", false);
      settings.put("on_demand", false);
      settings.put("registrants_restrict_number", 0);
    }
    settings.put("approval_type", Settings.NO_REGISTRATION);
    settings.put("registration_type", 1);
    settings.put("close_registration", false);
    settings.put("registrants_email_notification", true);
    settings.put("audio", "both");
    settings.put("auto_recording", "none");
    settings.put("alternative_hosts", "");
    settings.put("meeting_authentication", false);
    return new Settings(settings);
  }

  private static String recording(JsonNode asked, @Nullable JsonNode schema) {
    return schema != null && isLiked(asked, schema) ? asked.asString() : "none";
  }

  private static boolean isLiked(JsonNode value, @Nullable JsonNode schema) {
    if (schema == null) {
      return false;
    }
    if (schema.has("enum")) {
      return schema.path("enum").valueStream().anyMatch(value::equals);
    }
    return switch (schema.path("type").asString("object")) {
      case "boolean" -> value.isBoolean();
      case "integer" -> value.isIntegralNumber();
      case "string" -> value.isString();
      case "array" -> value.isArray();
      default -> value.isObject();
    };
  }
}
