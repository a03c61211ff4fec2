package io.rollcall.platform.failures;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

class FailedStatementTest {

  @Test
  void itsBeginningIsToldOnOneLine() {
    assertThat(FailedStatement.in(failed("select id\n  from note\n where number = $1")))
        .contains("select id from note where number = $1");
  }

  @Test
  void nothingIsToldFromALiteralOn() {
    assertThat(FailedStatement.in(failed("delete from note where number = '555' or true")))
        .contains("delete from note where number =");
  }

  @Test
  void aLongOneIsCutOff() {
    assertThat(FailedStatement.in(failed("select " + "x".repeat(200))))
        .contains("select " + "x".repeat(93) + "...");
  }

  @Test
  void whatIsNoStatementHasNone() {
    assertThat(FailedStatement.in(new IllegalStateException("no database"))).isEmpty();
    assertThat(FailedStatement.in(new R2dbcNonTransientResourceException("gone"))).isEmpty();
  }

  private static Throwable failed(String sql) {
    return new QueryTimeoutException(
        "too slow", new R2dbcNonTransientResourceException("cancelled", "57014", 0, sql));
  }
}
