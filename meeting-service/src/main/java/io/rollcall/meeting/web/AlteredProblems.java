package io.rollcall.meeting.web;

import io.rollcall.meeting.domain.Sync;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.meeting.scheduling.Altered;
import io.rollcall.meeting.zoom.Deed;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.Problems;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** Why a meeting was not changed, ended or deleted. */
final class AlteredProblems {

  private static final Duration SOON = Duration.ofSeconds(2);

  private AlteredProblems() {}

  /**
   * What was done, or is on its way.
   *
   * @param tagged the caller said which meeting is meant
   * @throws io.rollcall.platform.problems.ProblemException for all else
   */
  static Altered orThrow(Altered altered, boolean tagged) {
    return switch (altered) {
      case Altered.Done it -> it;
      case Altered.Pending it -> it;
      case Altered.Refused it -> throw refused(it).exception();
      case Altered.NotNow it -> throw ZoomProblems.notNow(it.later()).exception();
      case Altered.HostBusy it -> throw HostConflicts.busy(it.by()).exception();
      case Altered.Stale it -> throw (tagged ? IfMatch.stale() : busy()).exception();
      case Altered.Busy it -> throw busy().exception();
    };
  }

  static void refuse(Deed deed) {
    switch (deed) {
      case Deed.Done it -> {}
      case Deed.Refused it ->
          throw ZoomProblems.told(Problem.of(HttpStatus.CONFLICT, "not-running"), it.refusal())
              .exception();
      case Deed.NotNow it -> throw ZoomProblems.notNow(it.later()).exception();
      case Deed.Unknown it -> throw Problems.tryAgain(SOON).exception();
    }
  }

  /** Nothing can be done on Zoom with a meeting of which it is not known whether it is there. */
  static void refuseUnconfirmed(MeetingView view) {
    if (view.meeting().zoomId() == null) {
      throw busy().exception();
    }
  }

  static void refusePending(MeetingView view) {
    if (view.sync() == Sync.PENDING) {
      throw busy().exception();
    }
  }

  private static Problem busy() {
    return Problems.waiting(HttpStatus.CONFLICT, "sync-pending", SOON);
  }

  private static Problem refused(Altered.Refused refused) {
    Problem problem =
        refused.running()
            ? Problem.of(HttpStatus.CONFLICT, "meeting-running")
            : Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "zoom-refused");
    return ZoomProblems.told(problem, refused.refusal());
  }
}
