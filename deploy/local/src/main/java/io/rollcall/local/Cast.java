package io.rollcall.local;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Who takes part: two teachers of a course, a class of which a student is one, and Zoom.
 *
 * @param pupils all of the class
 */
record Cast(
    Frontend teacher, Frontend colleague, Frontend student, List<Pupil> pupils, Simulator zoom) {

  static final String COURSE = "C1";

  private static final int CLASS = 30;

  static Cast of(EnvFile env) throws Exception {
    String gateway = env.get("GATEWAY_URL");
    return new Cast(
        new Frontend("teacher", gateway, env.get("TOKEN_TEACHER")),
        new Frontend("colleague", gateway, Tokens.secondTeacher(env.get("ISSUER_URL"))),
        new Frontend("student", gateway, env.get("TOKEN_STUDENT")),
        Pupil.ofTheCourse(env, CLASS),
        new Simulator(env.get("ZOOM_URL")));
  }

  /** Zoom's number of a meeting, once Zoom has it. */
  String number(String id) throws Exception {
    return Patience.until(
        "the meeting to be on Zoom",
        () -> teacher.meeting(id).path("zoomId").asString(""),
        number -> !number.isEmpty());
  }

  /** Asks until the meeting stands like this. */
  static JsonNode awaitStatus(Frontend frontend, String id, String status) throws Exception {
    return Patience.until(
        "status " + status,
        () -> frontend.meeting(id),
        meeting -> meeting.path("status").asString("").equals(status));
  }
}
