package io.rollcall.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;

class ProblemMapperTest {

  private final ProblemTexts texts =
      new ProblemTexts(List.of("io/rollcall/platform/problems/problems"));
  private final ProblemMapper mapper =
      new ProblemMapper(
          List.of(new DatabaseProblems(), new InputProblems(texts), new CommonProblems()));

  @Test
  void anOutageIsNoBug() {
    assertThat(kindOf(new DataAccessResourceFailureException("refused"))).isEqualTo("try-again");
    assertThat(kindOf(new CannotCreateTransactionException("refused"))).isEqualTo("try-again");
    assertThat(kindOf(new TimeoutException())).isEqualTo("try-again");
  }

  @Test
  void whatTheDatabaseFindsWrongIsABug() {
    var tooLong = new R2dbcNonTransientResourceException("index row size", "54000");

    assertThat(kindOf(new DataAccessResourceFailureException("told", tooLong)))
        .isEqualTo("internal");
  }

  @Test
  void whatNobodyKnowsIsABug() {
    assertThat(kindOf(new IllegalStateException())).isEqualTo("internal");
    assertThat(kindOf(new StackOverflowError())).isEqualTo("internal");
  }

  @Test
  void aProblemIsFoundAmongTheCauses() {
    Throwable wrapped = new RuntimeException(new IOException(Problems.forbidden().exception()));

    assertThat(kindOf(wrapped)).isEqualTo("forbidden");
  }

  @Test
  void aProblemHasNoStackTrace() {
    assertThat(Problems.notFound().exception().getStackTrace()).isEmpty();
  }

  @Test
  void theSecondsToWaitAreRoundedUp() {
    assertThat(Problems.tryAgain(Duration.ofMillis(1)).members()).containsEntry("retryAfter", 1L);
    assertThat(Problems.tryAgain(Duration.ofMillis(2001)).headers())
        .containsEntry("Retry-After", "3");
  }

  @Test
  void membersStandInTheText() {
    ProblemTexts own = new ProblemTexts(List.of("io/rollcall/platform/problems/test-problems"));
    Problem problem = Problem.of(HttpStatus.CONFLICT, "busy");

    assertThat(own.detail(problem.with("host", "h@campus.example"), Locale.ENGLISH))
        .contains("The host h@campus.example isn't free.");
  }

  @Test
  void everyKindHasATitleADetailAndWhatToDo() throws IOException {
    Properties all = new Properties();
    try (InputStream in = getClass().getResourceAsStream("problems.properties")) {
      all.load(in);
    }

    List<String> kinds =
        all.stringPropertyNames().stream()
            .filter(key -> key.endsWith(".title"))
            .map(key -> key.substring(0, key.length() - ".title".length()))
            .toList();

    assertThat(kinds).hasSizeGreaterThan(20);
    assertThat(kinds)
        .allSatisfy(kind -> assertThat(all).containsKeys(kind + ".detail", kind + ".todo"));
  }

  private String kindOf(Throwable error) {
    return mapper.problemOf(error).kind();
  }
}
