package io.rollcall.platform.failures;

import io.r2dbc.spi.R2dbcException;
import java.util.Optional;
import java.util.stream.Stream;

/** Which statement the database failed at, never with what was bound to it. */
public final class FailedStatement {

  private static final int LONGEST = 100;

  private FailedStatement() {}

  /** Its beginning, up to the first literal; empty when no statement failed. */
  public static Optional<String> in(Throwable failure) {
    return Failures.causes(failure).stream()
        .filter(R2dbcException.class::isInstance)
        .flatMap(cause -> Stream.ofNullable(((R2dbcException) cause).getSql()))
        .map(FailedStatement::beginning)
        .findFirst();
  }

  private static String beginning(String sql) {
    String words = sql.split("'", 2)[0].strip().replaceAll("\\s+", " ");
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "...";
  }
}
