package io.rollcall.registrant.web;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.rollcall.contracts.Words;
import io.rollcall.platform.problems.Checks;
import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.Type;
import io.rollcall.registrant.domain.Wish;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody to register.
 *
 * @param others fields that nobody knows: refused
 */
record PersonRequest(
    @Nullable String userId,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String type,
    @Nullable String zoom,
    @JsonAnySetter @Nullable Map<String, JsonNode> others) {

  private static final int LONGEST_ID = 255;

  /** What is asked for; of no meaning where the checks refused something. */
  Wish read(Checks checks, String at) {
    checks.known(at, others);
    String user = required(checks, at + "/userId", userId, LONGEST_ID);
    String first = required(checks, at + "/firstName", firstName, Person.LONGEST_NAME);
    String last = checks.line(at + "/lastName", lastName, Person.LONGEST_NAME);
    String mail = checks.line(at + "/email", email, Person.LONGEST_EMAIL);
    checks.require(mail == null || Person.isEmail(mail), at + "/email", "email", "No e-mail");
    Type as =
        Words.find(Type.class, requireNonNullElse(type, "registrant")).orElse(Type.REGISTRANT);
    checks.require(
        type == null || Words.of(as).equals(type),
        at + "/type",
        "unknown",
        "registrant or presenter");
    String when = requireNonNullElse(zoom, "now");
    checks.require(
        when.equals("now") || when.equals("later"), at + "/zoom", "unknown", "now or later");
    return new Wish(new Person(user, first, last, mail), as, when.equals("now"));
  }

  private static String required(Checks checks, String at, @Nullable String text, int longest) {
    String line = checks.line(at, text, longest);
    checks.require(line != null, at, "not-blank", "It is missing or blank");
    return line == null ? "" : line;
  }
}
