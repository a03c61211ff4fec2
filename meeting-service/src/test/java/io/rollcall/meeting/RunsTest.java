package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.meeting.domain.Tally;
import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.meeting.persistence.Overtaken;
import io.rollcall.meeting.persistence.Run;
import io.rollcall.meeting.persistence.Runs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is at a reconciliation, of an account that nobody is at but this test. */
class RunsTest extends MeetingServiceTest {

  private static final List<String> ACCOUNT = List.of("nobody-else");
  private static final Duration LONG = Duration.ofMinutes(5);

  private final Runs runs;

  RunsTest(@Autowired Runs runs) {
    this.runs = runs;
  }

  @BeforeEach
  void oneThatIsDue() {
    testDatabase.execute("delete from reconciliation where account = 'nobody-else'");
    runs.plan(ACCOUNT, Duration.ZERO, Duration.ZERO).block();
  }

  @Test
  void onlyOneOfAnAccountIsOpenAndOneIsAtIt() {
    runs.plan(ACCOUNT, Duration.ZERO, Duration.ZERO).block();

    assertThat(take(LONG)).isPresent();
    assertThat(take(LONG)).isEmpty();
    assertThat(runs.hurry("nobody-else").block()).isTrue();
    assertThat(take(LONG)).isEmpty();
  }

  @Test
  void whoeverGoesOnDoesSoWhereTheLastOneDied() {
    Run first = take(Duration.ZERO).orElseThrow();
    Run there = first.at("host1").past(new UUID(1, 1), Tally.NOTHING.andPassed());
    runs.keep(there, Duration.ZERO).block();

    Run second = take(LONG).orElseThrow();

    assertThat(second.host()).isEqualTo("host1");
    assertThat(second.meeting()).isEqualTo(new UUID(1, 1));
    assertThat(second.tally()).isEqualTo(there.tally());
    assertThat(second.attempts()).isEqualTo(1);
  }

  @Test
  void whoWasTooSlowStoresNothing() {
    Run slow = take(Duration.ZERO).orElseThrow();
    Run quick = take(LONG).orElseThrow();

    assertThat(quick.attempts()).isEqualTo(2);
    assertThatThrownBy(() -> runs.keep(slow.at("host1"), LONG).block())
        .isInstanceOf(Overtaken.class);
    assertThatThrownBy(() -> runs.putOff(slow, Duration.ZERO).block())
        .isInstanceOf(Overtaken.class);
    assertThatThrownBy(() -> runs.finish(slow).block()).isInstanceOf(Overtaken.class);
    runs.finish(quick).block();
    assertThat(take(LONG)).isEmpty();
  }

  @Test
  void ofAnAccountsTheLastTenAreKept() {
    for (int i = 0; i < 12; i++) {
      runs.plan(ACCOUNT, Duration.ZERO, Duration.ZERO).block();
      runs.finish(take(LONG).orElseThrow()).block();
    }

    assertThat(count("select count(*) from reconciliation where account = 'nobody-else'"))
        .isEqualTo(10);
  }

  private Optional<Run> take(Duration lease) {
    return runs.take(ACCOUNT, lease).blockOptional();
  }
}
