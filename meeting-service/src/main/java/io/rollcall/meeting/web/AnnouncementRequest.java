package io.rollcall.meeting.web;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.rollcall.meeting.domain.Announcement.Content;
import io.rollcall.meeting.domain.Audience;
import io.rollcall.meeting.domain.Standing;
import io.rollcall.meeting.web.MeetingJson.AudienceJson;
import io.rollcall.meeting.web.MeetingRequest.AudienceRequest;
import io.rollcall.platform.problems.Checks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is to be announced of a meeting; what is missing has a default.
 *
 * @param audience the meeting's own, or one group of its course
 * @param others fields that nobody knows: refused
 */
record AnnouncementRequest(
    @Nullable String title,
    @Nullable String text,
    @Nullable Instant visibleFrom,
    @Nullable Instant visibleTo,
    @Nullable AudienceRequest audience,
    @Nullable Boolean sendMail,
    @Nullable Boolean addToCalendar,
    @JsonAnySetter @Nullable Map<String, JsonNode> others) {

  /**
   * Reads it.
   *
   * @param ofMeeting whom the meeting is for
   * @throws io.rollcall.platform.problems.ProblemException naming everything that is wrong
   */
  Content content(Audience ofMeeting) {
    Checks checks = new Checks();
    checks.known("", others);
    String line = checks.line("/title", title, 200);
    checks.require(line != null, "/title", "required", "A title is needed");
    Instant from = time(checks, "/visibleFrom", visibleFrom);
    Instant to = time(checks, "/visibleTo", visibleTo);
    checks.require(
        from == null || to == null || from.isBefore(to),
        "/visibleTo",
        "order",
        "It is over before it begins");
    Content content =
        new Content(
            requireNonNullElse(line, ""),
            checks.lines("/text", text, 5_000),
            group(checks, ofMeeting),
            from,
            to,
            requireNonNullElse(sendMail, false),
            requireNonNullElse(addToCalendar, false));
    checks.done();
    return content;
  }

  private static @Nullable Instant time(Checks checks, String pointer, @Nullable Instant time) {
    if (time == null) {
      return null;
    }
    boolean sane = !time.isBefore(Instant.EPOCH) && time.isBefore(Standing.FOR_EVER);
    checks.require(sane, pointer, "range", "A time from 1970 to 9999");
    return sane ? time.truncatedTo(ChronoUnit.MILLIS) : null;
  }

  /** Whatever is named is the meeting's own, but for a group of a course that has none. */
  private @Nullable String group(Checks checks, Audience ofMeeting) {
    AudienceRequest wanted = requireNonNullElse(audience, AudienceRequest.NONE);
    AudienceJson own = AudienceJson.of(ofMeeting);
    checks.known("/audience", wanted.others());
    own(checks, "kind", wanted.kind(), own.kind());
    own(checks, "course", wanted.course(), own.course());
    own(checks, "session", wanted.session(), own.session());
    own(checks, "user", wanted.user(), own.user());
    String group = checks.line("/audience/group", wanted.group(), 255);
    if (group == null || !own.kind().equals("course") || own.group() != null) {
      own(checks, "group", group, own.group());
      return null;
    }
    return group;
  }

  private static void own(
      Checks checks, String name, @Nullable String wanted, @Nullable String own) {
    checks.require(
        wanted == null || wanted.equals(own),
        "/audience/" + name,
        "audience",
        "It is for whom the meeting is for, or for one group of its course");
  }
}
