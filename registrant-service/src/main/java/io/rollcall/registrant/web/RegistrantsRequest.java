package io.rollcall.registrant.web;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.rollcall.platform.problems.Checks;
import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.Wish;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One person, or many.
 *
 * @param registrants many; then nothing else is there
 * @param others fields that nobody knows: refused
 */
record RegistrantsRequest(
    @Nullable String userId,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String type,
    @Nullable String zoom,
    @Nullable List<@Nullable PersonRequest> registrants,
    @JsonAnySetter @Nullable Map<String, JsonNode> others) {

  private static final int MOST = 500;

  boolean isMany() {
    return registrants != null;
  }

  /**
   * Exactly one.
   *
   * @throws io.rollcall.platform.problems.ProblemException naming everything that is wrong
   */
  Wish one() {
    Checks checks = new Checks();
    Wish wish = onePerson().read(checks, "");
    checks.done();
    return wish;
  }

  /**
   * As many as there are.
   *
   * @param least how many there must be
   * @throws io.rollcall.platform.problems.ProblemException naming everything that is wrong
   */
  List<Wish> many(int least) {
    Checks checks = new Checks();
    checks.known("", others);
    checks.require(
        onePerson().equals(new PersonRequest(null, null, null, null, null, null, others)),
        "/registrants",
        "alone",
        "Nobody is named beside them");
    List<@Nullable PersonRequest> asked = registrants == null ? List.of() : registrants;
    checks.require(
        registrants != null && asked.size() >= least && asked.size() <= MOST,
        "/registrants",
        "size",
        least + " to " + MOST + " people");
    List<Wish> wishes = new ArrayList<>();
    for (int i = 0; i < Math.min(asked.size(), MOST); i++) {
      PersonRequest person = asked.get(i);
      checks.require(person != null, "/registrants/" + i, "wrong-type", "An object is needed");
      if (person != null) {
        wishes.add(person.read(checks, "/registrants/" + i));
      }
    }
    checkTwins(checks, wishes);
    checks.done();
    return wishes;
  }

  private PersonRequest onePerson() {
    return new PersonRequest(userId, firstName, lastName, email, type, zoom, others);
  }

  private static void checkTwins(Checks checks, List<Wish> wishes) {
    Set<String> users = new HashSet<>();
    Set<String> emails = new HashSet<>();
    for (int i = 0; i < wishes.size(); i++) {
      Person person = wishes.get(i).person();
      String at = "/registrants/" + i;
      checks.require(
          users.add(String.valueOf(person.userId())),
          at + "/userId",
          "twice",
          "It stands there twice");
      checks.require(
          person.email() == null || emails.add(person.email().toLowerCase(Locale.ROOT)),
          at + "/email",
          "twice",
          "It stands there twice");
    }
  }
}
