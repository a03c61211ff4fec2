package io.rollcall.platform.problems;

/** Carries a problem to the answer. It is no surprise, so it has no stack trace. */
public final class ProblemException extends RuntimeException {

  private final transient Problem problem;

  ProblemException(Problem problem) {
    super(problem.kind(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
