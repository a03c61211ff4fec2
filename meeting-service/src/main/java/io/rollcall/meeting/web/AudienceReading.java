package io.rollcall.meeting.web;

import io.rollcall.meeting.domain.Audience;
import io.rollcall.meeting.web.MeetingRequest.AudienceRequest;
import io.rollcall.platform.problems.Checks;

/** Turns the audience of a request into whom a meeting is for, or says what is wrong with it. */
final class AudienceReading {

  private static final int MAX_ID = 255;

  private final AudienceRequest wanted;
  private final Checks checks;

  AudienceReading(AudienceRequest wanted, Checks checks) {
    this.wanted = wanted;
    this.checks = checks;
  }

  Audience read() {
    checks.known("/audience", wanted.others());
    String course = checks.line("/audience/course", wanted.course(), MAX_ID);
    String session = checks.line("/audience/session", wanted.session(), MAX_ID);
    String group = checks.line("/audience/group", wanted.group(), MAX_ID);
    String user = checks.line("/audience/user", wanted.user(), MAX_ID);
    checks.require(
        course != null || session == null && group == null,
        "/audience/course",
        "required",
        "A session or group belongs to a course");
    checks.require(
        course == null || user == null, "/audience/user", "ambiguous", "Either a course or a user");
    Audience audience = Audience.of(course, session, group, user);
    checks.require(
        wanted.kind() == null || audience.kind().equals(wanted.kind()),
        "/audience/kind",
        "ambiguous",
        "The kind follows from course and user: " + audience.kind());
    return audience;
  }
}
