package io.rollcall.local;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Somebody of a class. */
record Pupil(String id, String firstName, String lastName, Frontend frontend) {

  private static final int AT_ONCE = 8;

  /** A class of the demo's course; its first is the student of {@code run/env}. */
  static List<Pupil> ofTheCourse(EnvFile env, int count) throws InterruptedException {
    Pupil[] pupils = new Pupil[count];
    List<Integer> places = IntStream.range(0, count).boxed().toList();
    Parallel.each(places, AT_ONCE, place -> pupils[place] = of(env, place + 1));
    return List.of(pupils);
  }

  private static Pupil of(EnvFile env, int number) throws Exception {
    String id = "student-" + number;
    String last = "Student %03d".formatted(number);
    String token = Tokens.pupil(env.get("ISSUER_URL"), id, "Sofia", last);
    return new Pupil(id, "Sofia", last, new Frontend(id, env.get("GATEWAY_URL"), token));
  }

  /** To be registered by somebody else. */
  Map<String, ?> asRequest() {
    return Map.of(
        "userId",
        id,
        "firstName",
        firstName,
        "lastName",
        lastName,
        "email",
        id + "@campus.example");
  }
}
