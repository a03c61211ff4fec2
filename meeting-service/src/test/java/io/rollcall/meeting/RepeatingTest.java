package io.rollcall.meeting;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever repeats an order gets no second meeting, and nobody is led to repeat what goes on. */
class RepeatingTest extends MeetingServiceTest {

  private static final String MEETINGS = "/api/v1/meetings";

  /** What is wrong with the database when it writes about meetings of this course. */
  private static final String FAIL =
      """
      create function fail() returns trigger language plpgsql as
        'begin
           if %1$s then raise exception ''as the test wants it'' using errcode = ''%2$s''; end if;
           return coalesce(new, old);
         end';
      create trigger fail before %3$s for each row execute function fail()
      """;

  private static final String FAIL_NO_MORE = "drop function fail() cascade";

  private static final String READS_OF_MEETINGS_THAT_WAIT =
      """
      select count(*) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
        and query like 'select m.*, s.id as slot_id%'
      """;

  @ParameterizedTest
  @CsvSource({"DELAY, 2035-11-01T09:00:00Z", "REFUSE, 2035-12-01T09:00:00Z"})
  void anOrderThatIsStoredIsNeverAnsweredWithAProblem(String zoom, Instant start) {
    fault(
        """
        {"operation":"createMeeting","kind":"%s","count":1,"delay":"PT0.01S","status":400,"code":300}
        """
            .formatted(zoom));
    fail(
        "exists (select from meeting where id = old.meeting and course = ''C-stored'')",
        "out_of_memory",
        "delete on intent");

    Api.Answer answer = teacher("C-stored").post(MEETINGS, request("C-stored", start));
    testDatabase.execute(FAIL_NO_MORE);

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(202);
    assertThat(answer.text("/sync")).isEqualTo("pending");
    dueNow(answer);
    soon().until(() -> teacher("C-stored").get(path(answer)).text("/sync").equals("ok"));
    assertThat(createdOnZoom(start)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"PATCH, DELAY", "PATCH, REFUSE", "DELETE, DELAY", "DELETE, REFUSE"})
  void aChangeThatIsStoredIsNeverAnsweredWithAProblem(String method, String zoom) {
    Api teacher = teacher("C-stored-" + method);
    Api.Answer meeting = scheduled(teacher, request("C-stored-" + method));
    fault(
        """
        {"method":"%s","path":"/v2/meetings/*","kind":"%s","count":1,"delay":"PT0.01S","status":400,
         "code":300}
        """
            .formatted(method, zoom));
    fail(
        "old.meeting = ''%s''".formatted(meeting.text("/id")), "out_of_memory", "delete on intent");

    Api.Answer answer = teacher.call(method, path(meeting), "{\"topic\":\"Algebra 2\"}");
    testDatabase.execute(FAIL_NO_MORE);

    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(202);
    assertThat(answer.text("/sync")).isEqualTo("pending");
    dueNow(answer);
    soon().until(() -> teacher.get(path(meeting)).text("/sync").equals("ok"));
    assertThat(onZoom(meeting).path("topic").asString(""))
        .isEqualTo(method.equals("PATCH") ? "Algebra 2" : "");
    assertThat(teacher.get(path(meeting)).text("/status"))
        .isEqualTo(method.equals("PATCH") ? "scheduled" : "deleted");
  }

  @Test
  void whoeverRepeatsAnOrderWhileItIsWithdrawnMayTryAgain() throws SQLException {
    Api teacher = teacher("C-gone").with("Idempotency-Key", "gone");
    String order = request("C-gone");
    fault("{\"operation\":\"createMeeting\",\"kind\":\"AWAY\",\"count\":1}");
    String first = teacher.post(MEETINGS, order).text("/id");

    CompletableFuture<Api.Answer> again;
    try (Connection connection = testDatabase.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("begin; lock table slot in access exclusive mode");
      statement.execute("delete from intent where meeting = '%s'".formatted(first));
      statement.execute("delete from meeting where id = '%s'".formatted(first));
      again = supplyAsync(() -> teacher.post(MEETINGS, order));
      soon().until(() -> count(READS_OF_MEETINGS_THAT_WAIT) > 0);
      statement.execute("commit");
    }

    assertThat(again.join().status()).isEqualTo(503);
    assertThat(again.join().headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void whoeverSentAnOrderTwiceAtOnceOfWhichNothingIsLeftMayTryAgain() {
    fail("new.course = ''C-raced''", "unique_violation", "insert on meeting");

    Api.Answer answer =
        teacher("C-raced").with("Idempotency-Key", "raced").post(MEETINGS, request("C-raced"));
    testDatabase.execute(FAIL_NO_MORE);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void anOrderOfBeforeDigestsWereKeptIsTheSameUnderItsKey() {
    Api teacher = teacher("C-before").with("Idempotency-Key", "before");
    Api.Answer first = scheduled(teacher, request("C-before"));
    testDatabase.execute(
        "update meeting set asked = null where id = '%s'".formatted(first.text("/id")));

    Api.Answer again = scheduled(teacher, request("C-before"));

    assertThat(again.text("/id")).isEqualTo(first.text("/id"));
  }

  private void fail(String condition, String state, String when) {
    testDatabase.execute(FAIL.formatted(condition, state, when));
  }
}
