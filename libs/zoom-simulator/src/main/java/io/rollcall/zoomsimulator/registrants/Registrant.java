package io.rollcall.zoomsimulator.registrants;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who registered.
 *
 * @param token of the personal link
 * @param details further answers, by Zoom's names
 * @param occurrences ids of those that the person chose; empty for all
 */
public record Registrant(
    String id,
    String email,
    String firstName,
    String lastName,
    String token,
    int pin,
    Status status,
    Instant createdAt,
    Map<String, Object> details,
    Set<String> occurrences) {

  Registrant with(Status next) {
    return new Registrant(
        id, email, firstName, lastName, token, pin, next, createdAt, details, occurrences);
  }

  boolean is(String idOrEmail) {
    return id.equals(idOrEmail) || email.equalsIgnoreCase(idOrEmail);
  }

  boolean comesTo(String occurrence) {
    return occurrence.isEmpty() || occurrences.isEmpty() || occurrences.contains(occurrence);
  }
}
