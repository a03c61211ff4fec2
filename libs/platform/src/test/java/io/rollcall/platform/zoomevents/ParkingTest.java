package io.rollcall.platform.zoomevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.rollcall.platform.deadletters.DeadLetters;
import io.rollcall.platform.fixtures.Backend;
import io.rollcall.platform.fixtures.Lessons;
import io.rollcall.platform.fixtures.ZoomPosts;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

@Timeout(60)
class ParkingTest {

  private static final Backend BACKEND = Backend.create();
  private static final String NUMBER = "333333333";
  private static final Duration DAY = Duration.ofHours(24);
  private static final DeadLetters NONE =
      (group, letter, reason) -> Mono.error(new AssertionError(reason));

  private final Process process = new Process(BACKEND, Lessons::new);

  @BeforeAll
  static void tables() {
    Lessons.tables(BACKEND);
  }

  @BeforeEach
  void clean() {
    BACKEND.run("truncate note, lesson, platform.inbox, platform.parked");
  }

  @Test
  void anEventThatIsBeingParkedIsFoundByTheMeetingThatComesMeanwhile() throws Exception {
    var latch = new Latch();
    var slow = new Process(BACKEND.another(), database -> new HeldAfterLook(database, latch, 2));
    CompletableFuture<@Nullable Void> event = consume(slow, "first");
    latch.awaitArrival();

    CompletableFuture<@Nullable Void> meeting = process.create(NUMBER).toFuture();
    awaitSomebodyWaitingForALock();
    latch.release();

    assertThat(CompletableFuture.allOf(event, meeting)).succeedsWithin(Duration.ofSeconds(10));
    assertThat(notes()).containsExactly("first");
    assertThat(parked()).isZero();
  }

  @Test
  void aMeetingThatIsBeingMadeIsSeenByTheEventThatComesMeanwhile() throws Exception {
    var latch = new Latch();
    Mono<Void> creation =
        BACKEND
            .transaction()
            .transactional(
                BACKEND
                    .database()
                    .sql("insert into lesson values ('campus', '333333333')")
                    .then()
                    .then(
                        Mono.defer(
                            () ->
                                process.parking.meetingCame(new ZoomMeetingKey("campus", NUMBER))))
                    .then(Mono.defer(latch::hold)));
    CompletableFuture<@Nullable Void> meeting = creation.toFuture();
    latch.awaitArrival();

    CompletableFuture<@Nullable Void> event = consume(process, "second");
    awaitSomebodyWaitingForALock();
    latch.release();

    assertThat(CompletableFuture.allOf(event, meeting)).succeedsWithin(Duration.ofSeconds(10));
    assertThat(notes()).containsExactly("second");
    assertThat(parked()).isZero();
  }

  @Test
  void anotherMeetingWaitsForNobody() throws Exception {
    var latch = new Latch();
    var slow = new Process(BACKEND.another(), database -> new HeldAfterLook(database, latch, 2));
    CompletableFuture<@Nullable Void> event = consume(slow, "elsewhere");
    latch.awaitArrival();

    process.create("444444444").block(Duration.ofSeconds(10));

    assertThat(event).isNotDone();
    latch.release();
    assertThat(event).succeedsWithin(Duration.ofSeconds(10));
  }

  @Test
  void whatCannotBeAppliedNeverFailsTheMeeting() {
    consume(process, "good-1").join();
    consume(process, "bad").join();
    consume(process, "good-2").join();
    List<String> dead = new CopyOnWriteArrayList<>();
    DeadLetters letters =
        (group, letter, reason) -> {
          dead.add(letter.key() + " " + letter.offset() + " " + reason.getClass().getSimpleName());
          return Mono.empty();
        };
    var choosy = new Process(BACKEND, Choosy::new);

    choosy.create(NUMBER).block();
    assertThat(parked()).isEqualTo(3);
    choosy.sweep(letters, true, DAY).sweep(List.of(choosy.handler)).block();

    assertThat(notes()).containsExactly("good-1", "good-2");
    assertThat(dead).containsExactly(NUMBER + " 7 IllegalArgumentException");
    assertThat(parked()).isZero();
  }

  @Test
  void theDeadLetterOfWhatWasParkedCanBeReplayed() {
    consume(process, "bad").join();
    List<ConsumerRecord<String, byte[]>> dead = new CopyOnWriteArrayList<>();
    DeadLetters letters = (group, letter, reason) -> Mono.fromRunnable(() -> dead.add(letter));
    var choosy = new Process(BACKEND, Choosy::new);
    choosy.create(NUMBER).block();
    choosy.sweep(letters, true, DAY).sweep(List.of(choosy.handler)).block();
    assertThat(dead).hasSize(1);

    process.consumer(NONE).replay(dead.getFirst()).block();
    process.consumer(NONE).replay(dead.getFirst()).block();

    assertThat(notes()).containsExactly("bad");
  }

  @Test
  void theSweepAppliesWhatNobodyCameFor() {
    consume(process, "forgotten").join();
    BACKEND.run("insert into lesson values ('campus', '333333333')");

    process.sweep(NONE, false, DAY).sweep(List.of(process.handler)).block();

    assertThat(notes()).containsExactly("forgotten");
    assertThat(parked()).isZero();
  }

  @Test
  void eventsOfStrangersGoAfterADayAndOnlyWhenTheCopyHasCaughtUp() {
    consume(process, "old").join();
    BACKEND.run("update platform.parked set parked_at = now() - interval '25 hours'");
    consume(process, "young").join();

    process.sweep(NONE, false, DAY).sweep(List.of(process.handler)).block();
    assertThat(parked()).isEqualTo(2);
    process.sweep(NONE, true, DAY).sweep(List.of(process.handler)).block();

    assertThat(BACKEND.query(String.class, "select event_id from platform.parked"))
        .containsExactly("young");
    assertThat(process.foreign).hasValue(1);
    assertThat(notes()).isEmpty();
  }

  @Test
  void aMeetingBecomesKnownInATransactionOnly() {
    var alone = process.parking.meetingCame(new ZoomMeetingKey("campus", NUMBER));

    assertThatThrownBy(alone::block).isInstanceOf(IllegalStateException.class);
  }

  private static CompletableFuture<@Nullable Void> consume(Process process, String id) {
    return process.consumer(NONE).consume(List.of(ZoomPosts.read(id, NUMBER, 7))).toFuture();
  }

  private static void awaitSomebodyWaitingForALock() {
    await()
        .until(
            () ->
                BACKEND.count(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted"
                            + " and database = (select oid from pg_database"
                            + " where datname = current_database())")
                    == 1);
  }

  private static List<String> notes() {
    return BACKEND.query(String.class, "select event from note order by seq");
  }

  private static long parked() {
    return BACKEND.count("select count(*) from platform.parked");
  }

  /** Stops after it has looked for the meetings so many times. */
  private static final class HeldAfterLook extends Lessons {

    private final Latch latch;
    private int looksLeft;

    HeldAfterLook(DatabaseClient database, Latch latch, int look) {
      super(database);
      this.latch = latch;
      this.looksLeft = look;
    }

    @Override
    public Mono<Set<ZoomMeetingKey>> known(Set<ZoomMeetingKey> meetings) {
      looksLeft--;
      return looksLeft == 0
          ? super.known(meetings).delayUntil(known -> latch.hold())
          : super.known(meetings);
    }
  }

  /** Does not like some events. */
  private static final class Choosy extends Lessons {

    Choosy(DatabaseClient database) {
      super(database);
    }

    @Override
    protected Mono<Void> apply(ZoomEvent event) {
      return event.id().equals("bad")
          ? super.apply(event).then(Mono.error(new IllegalArgumentException("secret")))
          : super.apply(event);
    }
  }
}
