package io.rollcall.meeting.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.domain.Engagement;
import io.rollcall.meeting.zoom.Later;
import io.rollcall.meeting.zoom.Refusal;
import io.rollcall.platform.accounts.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class HostsInTurnTest {

  private static final Instant NINE = Instant.parse("2030-01-07T09:00:00Z");
  private static final Refusal REFUSAL = new Refusal(1001, "User does not exist", List.of());
  private static final Outcome UNUSABLE = new Outcome.Refused(REFUSAL, true);
  private static final Outcome REFUSED = new Outcome.Refused(REFUSAL, false);
  private static final Outcome BUSY = busy(60);

  private final List<String> tried = new ArrayList<>();
  private Instant now = NINE;

  @Test
  void afterAWhileNoOtherHostIsBegunWith() {
    assertThat(trying(BUSY, BUSY, BUSY)).isEqualTo(new Outcome.NotNow(Later.SOON));

    assertThat(tried).containsExactly("0", "1");
  }

  @Test
  void whatAnotherHostSaysCountsMoreThanThatOneCannotBeUsed() {
    assertThat(trying(UNUSABLE, BUSY)).isEqualTo(BUSY);
    assertThat(trying(BUSY, UNUSABLE)).isEqualTo(BUSY);
    assertThat(trying(UNUSABLE, UNUSABLE)).isEqualTo(UNUSABLE);
  }

  @Test
  void whatIsNotAboutTheHostEndsIt() {
    assertThat(trying(UNUSABLE, REFUSED)).isEqualTo(REFUSED);
    assertThat(trying(REFUSED, BUSY)).isEqualTo(REFUSED);

    assertThat(tried).containsExactly("0", "1", "0");
  }

  @Test
  void ofBusyHostsTheOneWhoIsFreeFirstIsTold() {
    assertThat(trying(busy(90), BUSY)).isEqualTo(BUSY);
  }

  /** Each takes six seconds, of ten. */
  private Outcome trying(Outcome... outcomes) {
    List<Account.Host> hosts =
        Stream.iterate(0, i -> i < outcomes.length, i -> i + 1)
            .map(i -> new Account.Host(i.toString(), true, true, true, 1))
            .toList();
    return new HostsInTurn(() -> now, Duration.ofSeconds(10))
        .of(
            new ChoosingHost.Choice(hosts, List.of()),
            host -> {
              tried.add(host.email());
              now = now.plusSeconds(6);
              return Mono.just(outcomes[Integer.parseInt(host.email())]);
            })
        .blockOptional()
        .orElseThrow();
  }

  private static Outcome busy(int minutes) {
    return new Outcome.HostBusy(
        Engagement.onZoom("1", NINE, NINE.plus(Duration.ofMinutes(minutes))));
  }
}
