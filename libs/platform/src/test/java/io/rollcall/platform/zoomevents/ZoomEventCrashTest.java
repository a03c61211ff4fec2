package io.rollcall.platform.zoomevents;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.platform.fixtures.Backend;
import io.rollcall.platform.fixtures.CrashPoint;
import io.rollcall.platform.fixtures.CrashPoint.Moment;
import io.rollcall.platform.fixtures.Lessons;
import io.rollcall.platform.fixtures.ZoomPosts;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;

class ZoomEventCrashTest {

  private static final Backend BACKEND = Backend.create();
  private static final List<ConsumerRecord<String, byte[]>> BATCH =
      List.of(
          ZoomPosts.read("known-1", "111111111", 0),
          ZoomPosts.read("stranger-1", "222222222", 1),
          ZoomPosts.read("known-1", "111111111", 2),
          ZoomPosts.read("stranger-2", "222222222", 3),
          ZoomPosts.read("known-2", "111111111", 4));

  private final Process healthy = new Process(BACKEND, Lessons::new);

  @BeforeAll
  static void tables() {
    Lessons.tables(BACKEND);
  }

  @BeforeEach
  void clean() {
    BACKEND.run("truncate note, lesson, platform.inbox, platform.parked");
    BACKEND.run("insert into lesson values ('campus', '111111111')");
  }

  @ParameterizedTest
  @EnumSource
  void aBatchTakesEffectOnceWhereverItsProcessDies(Moment moment) {
    int step = 1;
    while (diesIn(step, moment, process -> consume(process))) {
      consume(healthy).block();

      assertThat(notes()).as("%s step %s", moment, step).containsExactly("known-1", "known-2");
      assertThat(parked()).containsExactly("stranger-1", "stranger-2");
      clean();
      step++;
    }
    assertThat(step).as("steps of a batch").isGreaterThan(8);
  }

  @ParameterizedTest
  @EnumSource
  void parkedEventsTakeEffectOnceWhereverTheProcessDiesThatMakesTheirMeetingKnown(Moment moment) {
    consume(healthy).block();
    int step = 1;
    while (diesIn(step, moment, process -> process.create("222222222"))) {
      healthy.create("222222222").block();

      assertThat(notes())
          .as("%s step %s", moment, step)
          .containsExactly("known-1", "known-2", "stranger-1", "stranger-2");
      assertThat(parked()).isEmpty();
      clean();
      consume(healthy).block();
      step++;
    }
    assertThat(step).as("steps of making a meeting known").isGreaterThan(5);
  }

  private static boolean diesIn(int step, Moment moment, Function<Process, Mono<Void>> work) {
    var point = new CrashPoint(step, moment);
    var process =
        new Process(BACKEND.with(point.watch(Backend.unpooled(BACKEND.address()))), Lessons::new);
    work.apply(process).onErrorComplete().block();
    return point.reached();
  }

  private static Mono<Void> consume(Process process) {
    return process
        .consumer((group, letter, reason) -> Mono.error(new AssertionError(reason)))
        .consume(BATCH);
  }

  private static List<String> notes() {
    return BACKEND.query(String.class, "select event from note order by seq");
  }

  private static List<String> parked() {
    return BACKEND.query(String.class, "select event_id from platform.parked order by seq");
  }
}
