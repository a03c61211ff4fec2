package io.rollcall.platform.problems;

import java.util.Optional;

/**
 * Knows the problems of some exceptions. A bean of this type is asked before the platform's own.
 */
@FunctionalInterface
public interface ProblemSource {

  /** The problem that an exception means; empty when this source does not know it. */
  Optional<Problem> problemOf(Throwable error);
}
