package io.rollcall.meeting.web;

import static java.util.Objects.requireNonNullElse;

import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Audience;
import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Details;
import io.rollcall.meeting.domain.Recording;
import io.rollcall.meeting.domain.Recurrence;
import io.rollcall.meeting.domain.Settings;
import io.rollcall.meeting.domain.SignedAttendance;
import io.rollcall.meeting.web.MeetingRequest.AudienceRequest;
import io.rollcall.meeting.web.MeetingRequest.RecurrenceRequest;
import io.rollcall.meeting.web.MeetingRequest.SettingsRequest;
import io.rollcall.meeting.web.MeetingRequest.SignedRequest;
import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.problems.Checks;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Turns a request into the details of a meeting, or says everything that is wrong with it. */
final class DetailsReading {

  private static final int DEFAULT_MINUTES = 60;

  private final Checks checks;
  private final MeetingRequest request;

  DetailsReading(MeetingRequest request, Checks checks) {
    this.request = request;
    this.checks = checks;
  }

  Details read(Account.Host host, Instant now) {
    return read(host, now, null);
  }

  /**
   * Reads all details.
   *
   * @param startedBefore a start that may lie in the past, because it is the meeting's already
   */
  Details read(Account.Host host, Instant now, @Nullable Instant startedBefore) {
    checks.known("", request.others());
    Conference conference = conference(host);
    Audience audience = audience();
    Recurrence recurrence = recurrence();
    Instant start = startTime(now, startedBefore, recurrence);
    ZoneId zone = timeZone();
    if (recurrence != null && start != null && checks.refusedNothing()) {
      checks.require(
          !recurrence.starts(start, zone).isEmpty(),
          "/recurrence",
          "empty",
          "It ends before it takes place for the first time");
      checks.require(
          !recurrence.endsTooLate(start, zone),
          "/recurrence/endDateTime",
          "range",
          "It takes place at most %d times".formatted(Recurrence.MOST));
    }
    return new Details(
        conference,
        Boolean.TRUE.equals(request.instant()),
        topic(),
        checks.lines("/agenda", request.agenda(), 2_000),
        start,
        minutes(),
        zone,
        recurrence,
        audience,
        registration(host),
        selfRegistration(audience),
        recording(host),
        signedAttendance(),
        settings(conference));
  }

  private Conference conference(Account.Host host) {
    String word = requireNonNullElse(request.conference(), Words.of(Conference.MEETING));
    Conference conference = Words.find(Conference.class, word).orElse(null);
    if (conference == null) {
      checks.refuse("/conference", "unknown", "meeting or webinar");
      return Conference.MEETING;
    }
    boolean webinar = conference == Conference.WEBINAR;
    checks.require(
        !webinar || host.webinars(), "/conference", "host-cannot", "This host holds no webinars");
    checks.require(
        !webinar || !Boolean.TRUE.equals(request.instant()),
        "/instant",
        "ambiguous",
        "A webinar is scheduled");
    return conference;
  }

  private String topic() {
    String topic = checks.line("/topic", request.topic(), 200);
    checks.require(topic != null, "/topic", "required", "A topic is needed");
    return requireNonNullElse(topic, "");
  }

  private @Nullable Recurrence recurrence() {
    RecurrenceRequest wanted = request.recurrence();
    if (wanted == null) {
      return null;
    }
    checks.require(
        !Boolean.TRUE.equals(request.instant()),
        "/recurrence",
        "ambiguous",
        "An instant meeting takes place once");
    return new RecurrenceReading(wanted, checks).read();
  }

  private @Nullable Instant startTime(
      Instant now, @Nullable Instant startedBefore, @Nullable Recurrence recurrence) {
    Instant start = request.startTime();
    if (recurrence != null && !recurrence.hasTimes()) {
      checks.require(
          start == null, "/startTime", "ambiguous", "A meeting without fixed time has no start");
      return null;
    }
    if (start != null && start.equals(startedBefore)) {
      return start;
    }
    if (Boolean.TRUE.equals(request.instant()) && startedBefore == null) {
      checks.require(
          start == null, "/startTime", "ambiguous", "An instant meeting starts when it is created");
      return now.truncatedTo(ChronoUnit.SECONDS);
    }
    if (start == null) {
      checks.refuse("/startTime", "required", "A start time is needed");
      return null;
    }
    TimeChecks.ahead(checks, "/startTime", start, now);
    return start.truncatedTo(ChronoUnit.SECONDS);
  }

  private int minutes() {
    int minutes = requireNonNullElse(request.durationMinutes(), DEFAULT_MINUTES);
    TimeChecks.minutes(checks, "/durationMinutes", minutes);
    return minutes;
  }

  /** Names of places only: an offset like {@code +01:00} knows no summer. */
  private ZoneId timeZone() {
    String name = requireNonNullElse(request.timeZone(), "UTC");
    checks.require(
        ZoneId.getAvailableZoneIds().contains(name),
        "/timeZone",
        "unknown",
        "Not an IANA time zone");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException refused) {
      return ZoneOffset.UTC;
    }
  }

  Audience audience() {
    return new AudienceReading(requireNonNullElse(request.audience(), AudienceRequest.NONE), checks)
        .read();
  }

  private boolean registration(Account.Host host) {
    boolean wanted = requireNonNullElse(request.registration(), host.registration());
    checks.require(
        !wanted || host.registration(),
        "/registration",
        "host-cannot",
        "People cannot be registered to meetings of this host");
    return wanted;
  }

  private boolean selfRegistration(Audience audience) {
    boolean wanted = requireNonNullElse(request.selfRegistration(), false);
    checks.require(
        !wanted || audience instanceof Audience.User,
        "/selfRegistration",
        "audience",
        "Only for meetings of a user");
    return wanted;
  }

  private Recording recording(Account.Host host) {
    String word = requireNonNullElse(request.recording(), Words.of(Recording.NONE));
    Recording recording = Words.find(Recording.class, word).orElse(null);
    if (recording == null) {
      checks.refuse("/recording", "unknown", "cloud, local or none");
      return Recording.NONE;
    }
    checks.require(
        recording != Recording.CLOUD || host.cloudRecording(),
        "/recording",
        "host-cannot",
        "This host cannot record to the cloud");
    return recording;
  }

  private SignedAttendance signedAttendance() {
    SignedRequest wanted = requireNonNullElse(request.signedAttendance(), SignedRequest.NONE);
    checks.known("/signedAttendance", wanted.others());
    String word = requireNonNullElse(wanted.policy(), "before-entry");
    SignedAttendance.Policy policy = Words.find(SignedAttendance.Policy.class, word).orElse(null);
    checks.require(
        policy != null, "/signedAttendance/policy", "unknown", "before-entry or any-time");
    return new SignedAttendance(
        requireNonNullElse(wanted.enabled(), false),
        checks.lines("/signedAttendance/reason", wanted.reason(), 1_000),
        requireNonNullElse(policy, SignedAttendance.Policy.BEFORE_ENTRY));
  }

  private Settings settings(Conference conference) {
    return new SettingsReading(requireNonNullElse(request.settings(), SettingsRequest.NONE), checks)
        .read(conference);
  }
}
