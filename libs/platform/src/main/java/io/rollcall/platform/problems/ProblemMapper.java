package io.rollcall.platform.problems;

import java.util.List;

/** The problem that any throwable means. The first source that knows it decides. */
final class ProblemMapper {

  private static final int DEEPEST_CAUSE = 5;

  private final List<ProblemSource> sources;

  ProblemMapper(List<ProblemSource> sources) {
    this.sources = List.copyOf(sources);
  }

  Problem problemOf(Throwable error) {
    Throwable cause = error;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      for (ProblemSource source : sources) {
        var problem = source.problemOf(cause);
        if (problem.isPresent()) {
          return problem.get();
        }
      }
      cause = cause.getCause();
    }
    return Problems.internal();
  }
}
