package io.rollcall.zoomsimulator.meetings;

import io.rollcall.zoomsimulator.accounts.Host;
import io.rollcall.zoomsimulator.api.JsonBodies;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what a caller wants to have planned, by Zoom's rules. */
@Component
class PlanReader {

  private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9@\\-_*]{1,10}");

  private final SettingsRules settings;
  private final SecureRandom random = new SecureRandom();

  PlanReader(SettingsRules settings) {
    this.settings = settings;
  }

  Plan create(Kind kind, Host host, JsonNode given) {
    int type = given.path("type").asInt(kind.scheduled());
    check(kind.has(type), "type");
    var usual =
        new Plan(
            "Zoom " + kind.title(),
            "",
            type,
            type == kind.withoutTime() ? null : Instant.now(),
            60,
            "UTC",
            Integer.toString(100_000 + random.nextInt(900_000)),
            SettingsRules.usual(kind),
            null);
    return merge(kind, host, usual, given, type == 1 ? usual.startTime() : start(given, usual));
  }

  /** The former plan with what is named; a start in the past is ignored. */
  Plan change(Kind kind, Host host, Plan former, JsonNode given) {
    var asked = start(given, former);
    boolean isPast = asked != null && asked.isBefore(Instant.now());
    return merge(kind, host, former, given, isPast ? former.startTime() : asked);
  }

  /** The start asked for, in the time zone asked for; the former one when none is. */
  static @Nullable Instant start(JsonNode given, Plan former) {
    var text = given.path("start_time").asString("");
    if (text.isEmpty()) {
      return former.startTime();
    }
    try {
      var zone = ZoneId.of(given.path("timezone").asString(former.timezone()));
      return text.endsWith("Z")
          ? Instant.parse(text)
          : LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException malformed) {
      throw ZoomRefusal.invalid("start_time");
    }
  }

  static int duration(JsonNode given, int former) {
    int duration = given.path("duration").asInt(former);
    check(duration > 0 && duration <= 24 * 60, "duration");
    return duration;
  }

  private Plan merge(
      Kind kind, Host host, Plan former, JsonNode given, @Nullable Instant startTime) {
    int type = type(kind, former, given);
    boolean recurs = type == kind.recurring() || type == kind.withoutTime();
    var rule = RecurrenceJson.read(given.path("recurrence"));
    return new Plan(
        JsonBodies.text(given, "topic", former.topic(), 200),
        JsonBodies.text(given, "agenda", former.agenda(), 2000),
        type,
        type == kind.withoutTime() ? null : startTime,
        duration(given, former.durationMinutes()),
        timezone(given, former.timezone()),
        password(given, former.password()),
        settings.merge(kind, host, former.settings(), given.path("settings")),
        !recurs ? null : rule != null ? rule : former.recurrence());
  }

  /** Another type as far as Zoom knows it; nothing becomes instant afterwards. */
  private static int type(Kind kind, Plan former, JsonNode given) {
    int asked = given.path("type").asInt(former.type());
    return kind.has(asked) && asked != 1 ? asked : former.type();
  }

  private static String timezone(JsonNode given, String former) {
    var text = given.path("timezone").asString("");
    try {
      return text.isEmpty() ? former : ZoneId.of(text).getId();
    } catch (DateTimeException unknown) {
      throw ZoomRefusal.invalid("timezone");
    }
  }

  private static String password(JsonNode given, String former) {
    var password = given.path("password").asString("");
    check(password.isEmpty() || PASSWORD.matcher(password).matches(), "password");
    return password.isEmpty() ? former : password;
  }

  private static void check(boolean condition, String field) {
    if (!condition) {
      throw ZoomRefusal.invalid(field);
    }
  }
}
