package io.rollcall.meeting.zoom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rollcall.meeting.domain.Engagement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

class HostCalendarTest {

  private static final HostsProperties PROPERTIES =
      new HostsProperties(100, Duration.ofSeconds(30), Duration.ofMillis(10));
  private static final List<Engagement> FIRST = listed("1");
  private static final List<Engagement> SECOND = listed("2");

  private Instant now = Instant.parse("2030-01-07T09:00:00Z");
  private final HostCalendar calendar = new HostCalendar(PROPERTIES, () -> now);

  @Test
  void aListIsGoodFromWhenItWasReadToItsEnd() {
    Sinks.One<List<Engagement>> slow = Sinks.one();
    assertThat(list(slow.asMono().flux())).isEmpty();
    now = now.plusSeconds(40);
    slow.tryEmitValue(FIRST);

    now = now.plusSeconds(29);

    assertThat(list(Flux.just(SECOND))).isEqualTo(FIRST);
    now = now.plusSeconds(1);
    await().until(() -> list(Flux.just(SECOND)).equals(SECOND));
  }

  @Test
  void theListBeforeCountsWhileANewOneIsRead() {
    list(Flux.just(FIRST));
    now = now.plusSeconds(30);

    assertThat(list(Flux.concat(Flux.just(SECOND), Flux.never()))).isEqualTo(FIRST);
  }

  @Test
  void atFirstWhatIsReadSoFarCounts() {
    await().until(() -> list(Flux.concat(Flux.just(FIRST), Flux.never())).equals(FIRST));
  }

  @Test
  void theListBeforeCountsForAsLongWhereANewOneCannotBeRead() {
    list(Flux.just(FIRST));
    now = now.plusSeconds(30);

    assertThat(list(Flux.error(new ZoomAway(Later.SOON)))).isEqualTo(FIRST);
    assertThat(list(Flux.just(SECOND))).isEqualTo(FIRST);
  }

  @Test
  void whoAsksMeanwhileWaitsForTheSameReading() {
    AtomicInteger readings = new AtomicInteger();
    Flux<List<Engagement>> zoom = Flux.<List<Engagement>>never().doFirst(readings::incrementAndGet);

    list(zoom);
    list(zoom);

    assertThat(readings).hasValue(1);
  }

  private List<Engagement> list(Flux<List<Engagement>> zoom) {
    return calendar.list(zoom).blockOptional().orElseThrow();
  }

  private static List<Engagement> listed(String number) {
    Instant start = Instant.parse("2030-01-08T09:00:00Z");
    return List.of(Engagement.onZoom(number, start, start.plusSeconds(3_600)));
  }
}
