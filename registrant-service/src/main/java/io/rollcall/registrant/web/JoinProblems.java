package io.rollcall.registrant.web;

import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.Problems;
import io.rollcall.registrant.domain.Ahead;
import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Verdict;
import io.rollcall.registrant.joining.Entrance;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;

/** Why somebody is not let in, as they are told. */
final class JoinProblems {

  private JoinProblems() {}

  /** The planned time to wait for. */
  record NextSlot(String id, Instant startTime, long durationMinutes) {}

  static Problem of(UUID meeting, Verdict why) {
    String resource = "/api/v1/meetings/" + meeting;
    return switch (why) {
      case Verdict.NotFound _ -> Problems.notFound();
      case Verdict.Forbidden _ -> Problems.forbidden();
      case Verdict.Deleted _ -> Problem.of(HttpStatus.GONE, "meeting-deleted");
      case Verdict.NotStarted(var ahead) -> notStarted(ahead);
      case Verdict.Ended _ -> Problem.of(HttpStatus.CONFLICT, "meeting-ended");
      case Verdict.NotRegistered(var open) -> notRegistered(resource, open);
      case Verdict.Pending _ -> Problem.of(HttpStatus.CONFLICT, "registration-pending");
      case Verdict.Denied _ -> Problem.of(HttpStatus.FORBIDDEN, "registration-denied");
      case Verdict.SignatureRequired(var occurrence) -> signature(resource, occurrence);
      case Verdict.EmailRequired _ -> Problem.of(HttpStatus.CONFLICT, "email-required");
      case Verdict.HostLink _, Verdict.Enter _ -> throw new IllegalArgumentException("a yes");
    };
  }

  private static Problem notStarted(Ahead ahead) {
    Problem problem = Problem.of(HttpStatus.CONFLICT, "meeting-not-started");
    return ahead instanceof Ahead.Next(Meeting.Time next)
        ? problem
            .with("startTime", next.start())
            .with(
                "nextSlot",
                new NextSlot(
                    next.slot(),
                    next.start(),
                    Duration.between(next.start(), next.end()).toMinutes()))
        : problem;
  }

  private static Problem notRegistered(String resource, boolean open) {
    Problem problem = Problem.of(HttpStatus.FORBIDDEN, "not-registered");
    return open ? problem.with("register", resource + "/registrants/me") : problem;
  }

  private static Problem signature(String resource, UUID occurrence) {
    return Problem.of(HttpStatus.CONFLICT, "signature-required")
        .with("occurrence", occurrence)
        .with("sign", resource + "/attendance/occurrences/" + occurrence + "/signature");
  }

  /** Of an entrance that is none. */
  static Problem of(UUID meeting, Entrance entrance) {
    return switch (entrance) {
      case Entrance.Refused(var why) -> of(meeting, why);
      case Entrance.EmailTaken _ -> RegistrationProblems.emailTaken();
      case Entrance.ZoomRefused(var refusal) -> RegistrationProblems.of(refusal);
      case Entrance.Waits(var waits) -> RegistrationProblems.of(waits);
      case Entrance.LetIn _ -> throw new IllegalArgumentException("a yes");
    };
  }
}
