package io.rollcall.zoomsimulator.meetings;

import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the body of a create call by Zoom's rules. */
@Component
class DraftReader {

  private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9@\\-_*]{1,10}");
  private static final Set<Integer> TYPES = Set.of(1, 2, 3, 8);

  private final JsonMapper json;
  private final SecureRandom random = new SecureRandom();

  DraftReader(JsonMapper json) {
    this.json = json;
  }

  MeetingDraft read(byte[] body) {
    var given = object(body);
    int type = given.path("type").asInt(2);
    check(TYPES.contains(type), "type");
    var timezone = given.path("timezone").asString("UTC");
    int duration = given.path("duration").asInt(60);
    check(duration > 0 && duration <= 24 * 60, "duration");
    return new MeetingDraft(
        text(given, "topic", "Zoom Meeting", 200),
        text(given, "agenda", "", 2000),
        type,
        startTime(given, type, timezone),
        duration,
        timezone,
        password(given),
        given.path("settings"),
        given.path("recurrence"));
  }

  private JsonNode object(byte[] body) {
    try {
      var given = json.readTree(body);
      if (given.isObject()) {
        return given;
      }
    } catch (JacksonException notJson) {
      // the same refusal as for JSON that is no object
    }
    throw ZoomRefusal.notJson();
  }

  private static String text(JsonNode given, String field, String otherwise, int limit) {
    var text = given.path(field).asString(otherwise);
    check(text.length() <= limit, field);
    return text;
  }

  private static @Nullable Instant startTime(JsonNode given, int type, String timezone) {
    if (type == 1 || type == 3) {
      return type == 1 ? Instant.now() : null;
    }
    var text = given.path("start_time").asString("");
    try {
      var zone = ZoneId.of(timezone);
      if (text.isEmpty()) {
        return Instant.now();
      }
      return text.endsWith("Z")
          ? Instant.parse(text)
          : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException malformed) {
      throw ZoomRefusal.invalid("start_time");
    }
  }

  private String password(JsonNode given) {
    var password = given.path("password").asString("");
    if (password.isEmpty()) {
      return Integer.toString(100_000 + random.nextInt(900_000));
    }
    check(PASSWORD.matcher(password).matches(), "password");
    return password;
  }

  private static void check(boolean condition, String field) {
    if (!condition) {
      throw ZoomRefusal.invalid(field);
    }
  }
}
