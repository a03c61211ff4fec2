package io.rollcall.meeting.web;

import io.rollcall.meeting.zoom.ZoomAway;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.ProblemSource;
import io.rollcall.platform.problems.Problems;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Zoom being away is nobody's mistake, and over soon. */
@Component
class ZoomProblems implements ProblemSource {

  @Override
  public Optional<Problem> problemOf(Throwable error) {
    return error instanceof ZoomAway away
        ? Optional.of(Problems.tryAgain(away.retryAfter()))
        : Optional.empty();
  }
}
