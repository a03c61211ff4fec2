package io.rollcall.zoomsimulator.registrants;

import io.rollcall.zoomsimulator.api.JsonBodies;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads who wants to register, by Zoom's rules. */
@Component
class RegistrantReader {

  private static final List<String> DETAILS =
      List.of(
          "address",
          "city",
          "state",
          "zip",
          "country",
          "phone",
          "comments",
          "custom_questions",
          "industry",
          "job_title",
          "no_of_employees",
          "org",
          "purchasing_time_frame",
          "role_in_purchase_process");

  private final JsonBodies bodies;

  RegistrantReader(JsonBodies bodies) {
    this.bodies = bodies;
  }

  /**
   * @throws ZoomRefusal when e-mail or first name are missing or too long
   */
  Registrant read(JsonNode given, Status status, Set<String> occurrences) {
    var email = JsonBodies.text(given, "email", "", 128);
    var firstName = JsonBodies.text(given, "first_name", "", 64);
    if (!email.contains("@") || email.contains(" ")) {
      throw ZoomRefusal.invalid("email");
    }
    if (firstName.isBlank()) {
      throw ZoomRefusal.invalid("first_name");
    }
    return new Registrant(
        Tokens.id(),
        email,
        firstName,
        JsonBodies.text(given, "last_name", "", 64),
        Tokens.ofLink(),
        Tokens.pin(),
        status,
        Instant.now(),
        details(given),
        occurrences);
  }

  private Map<String, Object> details(JsonNode given) {
    var details = new LinkedHashMap<String, Object>();
    for (var name : DETAILS) {
      if (given.has(name)) {
        details.put(name, bodies.plain(given.path(name)));
      }
    }
    return details;
  }
}
