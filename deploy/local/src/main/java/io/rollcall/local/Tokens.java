package io.rollcall.local;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tokens of the development's people, good for a working day. */
record Tokens(String admin, String teacher, String student, String operator) {

  static Tokens from(String issuer) throws IOException, InterruptedException {
    return new Tokens(
        token(issuer, person("admin-1", "Ada", "Admin", List.of("admin"), List.of())),
        token(issuer, person("teacher-1", "Tomas", "Teacher", List.of("teacher"), c1("manager"))),
        token(issuer, person("student-1", "Sofia", "Student", List.of("student"), c1("member"))),
        token(issuer, person("operator-1", "Olga", "Operator", List.of("operator"), List.of())));
  }

  /** Of somebody else who manages the same course. */
  static String secondTeacher(String issuer) throws IOException, InterruptedException {
    return token(
        issuer, person("teacher-2", "Tessa", "Teacher", List.of("teacher"), c1("manager")));
  }

  /** Of somebody who takes the same course. */
  static String pupil(String issuer, String id, String firstName, String lastName)
      throws IOException, InterruptedException {
    return token(issuer, person(id, firstName, lastName, List.of("student"), c1("member")));
  }

  private static List<Map<String, String>> c1(String role) {
    return List.of(Map.of("course", "C1", "role", role));
  }

  private static Map<String, ?> person(
      String id, String given, String family, List<String> roles, List<?> courses) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("sub", id);
    claims.put("name", given + " " + family);
    claims.put("given_name", given);
    claims.put("family_name", family);
    claims.put("email", id + "@campus.example");
    claims.put("roles", roles);
    claims.put("courses", courses);
    return claims;
  }

  private static String token(String issuer, Map<String, ?> claims)
      throws IOException, InterruptedException {
    Http.Answer answer = Http.post(issuer + "/token", "", claims);
    if (!answer.isOk()) {
      throw new Failure("The issuer answers " + answer.status());
    }
    return answer.json().path("access_token").asString();
  }
}
