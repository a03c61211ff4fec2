package io.rollcall.registrant.messaging;

import static java.util.Objects.requireNonNullElse;

import io.rollcall.platform.zoomevents.ZoomEvent;
import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.Status;
import io.rollcall.registrant.domain.ZoomFact;
import io.rollcall.registrant.registering.Heard;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an event tells about a registration; one without its id tells nothing. */
final class Reading {

  private static final int LONGEST_ID = 200;
  private static final int LONGEST_LINK = 2_000;

  private Reading() {}

  static Optional<Heard> of(ZoomEvent event) {
    JsonNode registrant = event.json().at("/payload/object/registrant");
    String id = text(registrant, "id", LONGEST_ID);
    if (id == null) {
      return Optional.empty();
    }
    Person person =
        new Person(
            null,
            requireNonNullElse(text(registrant, "first_name", Person.LONGEST_NAME), "-"),
            text(registrant, "last_name", Person.LONGEST_NAME),
            text(registrant, "email", Person.LONGEST_EMAIL));
    Instant at = requireNonNullElse(event.time(), Instant.EPOCH);
    return Optional.of(
        new Heard(
            event.name().startsWith("webinar."),
            person,
            new ZoomFact(
                id,
                status(event, registrant),
                text(registrant, "join_url", LONGEST_LINK),
                at,
                person.hasEmail(event.json().at("/payload/operator").asString("")))));
  }

  private static Status status(ZoomEvent event, JsonNode registrant) {
    String name = event.name();
    return switch (name.substring(name.lastIndexOf('_') + 1)) {
      case "denied" -> Status.DENIED;
      case "cancelled" -> Status.CANCELLED;
      case "approved" -> Status.APPROVED;
      default ->
          registrant.path("status").asString("").equals("pending")
              ? Status.PENDING
              : Status.APPROVED;
    };
  }

  private static @Nullable String text(JsonNode node, String name, int longest) {
    String text = node.path(name).asString("").strip();
    boolean sound = !text.isEmpty() && text.chars().noneMatch(c -> c < ' ');
    return sound && text.length() <= longest ? text : null;
  }
}
