package io.rollcall.platform.deadletters;

import io.r2dbc.spi.R2dbcException;
import io.rollcall.platform.failures.Poison;
import java.util.Arrays;
import java.util.Optional;

/**
 * Why a record could not be applied, without any value of it: messages of most exceptions quote
 * what they were about.
 *
 * @param kind class of the exception
 * @param message what can be said safely; may be empty
 */
record Reason(String kind, String message) {

  private static final String OURS = "io.rollcall.";
  private static final int DEPTH = 16;

  static Reason of(Throwable failure) {
    return new Reason(failure.getClass().getName(), join(told(failure), place(failure)));
  }

  private static String told(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH; depth++) {
      if (cause instanceof Poison poison) {
        return String.valueOf(poison.getMessage());
      }
      if (cause instanceof R2dbcException sql) {
        return "SQLSTATE " + sql.getSqlState();
      }
      cause = cause.getCause();
    }
    return "";
  }

  private static String place(Throwable failure) {
    Optional<StackTraceElement> ours =
        Arrays.stream(failure.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .findFirst();
    return ours.map(frame -> "at " + frame.getClassName() + ":" + frame.getLineNumber()).orElse("");
  }

  private static String join(String told, String place) {
    return told.isEmpty() || place.isEmpty() ? told + place : told + ", " + place;
  }
}
