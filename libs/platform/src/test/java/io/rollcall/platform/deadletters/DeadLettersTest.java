package io.rollcall.platform.deadletters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.contracts.Topics;
import io.rollcall.platform.fixtures.Backend;
import io.rollcall.platform.fixtures.Lessons;
import io.rollcall.platform.fixtures.Read;
import io.rollcall.platform.fixtures.Service;
import io.rollcall.platform.fixtures.ZoomPosts;
import io.rollcall.platform.zoomevents.ZoomEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadLettersTest {

  private static final String NUMBER = "666666666";
  private static final String DLT = Topics.deadLettersOf(Lessons.GROUP, Topics.ZOOM_MEETING);
  private static final AtomicBoolean MENDED = new AtomicBoolean();
  private static final AtomicInteger TRIES = new AtomicInteger();

  private final Backend backend = Backend.create();
  private final ZoomPosts zoom = new ZoomPosts(backend);
  private ConfigurableApplicationContext service;
  private ConfigurableApplicationContext replica;

  @BeforeAll
  void start() {
    String expose = "management.endpoints.web.exposure.include=deadletters";
    String quick = "rollcall.consuming.poison-pause=10ms";
    service = Service.handling(backend, Picky::new, expose, quick);
    replica = Service.handling(backend, Picky::new, expose, quick);
    Lessons.tables(backend);
    backend.run("insert into lesson values ('campus', '666666666')");
  }

  @AfterAll
  void stop() {
    service.close();
    replica.close();
    zoom.close();
  }

  @BeforeEach
  void clean() {
    MENDED.set(false);
    TRIES.set(0);
    backend.run("truncate note");
    letters(service).forEach(letter -> answer(endpoint(service).drop(letter.id())));
    awaitLetters(0);
  }

  @Test
  void ofABatchOnlyTheBadRecordGoes() {
    zoom.started(List.of("one", "bad-a", "two", "three"), NUMBER);

    awaitLetters(1);
    await().until(() -> notes().size() == 3);
    assertThat(notes()).containsExactly("one", "two", "three");
    assertThat(TRIES.get()).isGreaterThanOrEqualTo(3);
    DeadLetter letter = letters(service).getFirst();
    assertThat(letter.event()).isEqualTo("bad-a");
    assertThat(letter.group()).isEqualTo(Lessons.GROUP);
    assertThat(letter.topic()).isEqualTo(Topics.ZOOM_MEETING);
    assertThat(letter.reason()).isEqualTo(IllegalArgumentException.class.getName());
    assertThat(letter.message()).startsWith("at " + Picky.class.getName()).doesNotContain("666");
    assertThat(gauge()).isEqualTo(1);
  }

  @Test
  void whatIsNoJsonIsADeadLetterAtOnce() {
    zoom.post("torn", "zoom.meeting.started", NUMBER, "{\"event\":");
    zoom.started("after", NUMBER);

    awaitLetters(1);
    await().until(() -> notes().equals(List.of("after")));
    assertThat(letters(service).getFirst().message()).startsWith("the body is no JSON");
    assertThat(one(letters(service).getFirst().id())).contains("unreadable");
  }

  @Test
  void aRecordWithoutAValueIsALetterThatStays() {
    zoom.empty("nothing", NUMBER);

    awaitLetters(1);
    String id = letters(service).getFirst().id();
    var box =
        new LetterBox(backend.kafka(), backend.names(), service.getBean(LetterProducer.class));
    var entry = service.getBean(LetterIndex.class).find(id).orElseThrow();
    assertThat(Read.toEnd(backend, DLT).getLast().value()).isEmpty();
    assertThat(box.original(entry).blockOptional().orElseThrow().value()).isNull();
    assertThat(one(id)).contains("none");
  }

  @Test
  void anOperatorSeesNamesAndStructureAndNoValue() {
    zoom.started("bad-b", NUMBER);
    awaitLetters(1);

    String shown = one(letters(service).getFirst().id());

    assertThat(shown)
        .contains("{event=string, payload={object={id=string}}}")
        .contains("zoom.meeting.started")
        .doesNotContain(NUMBER);
  }

  @Test
  void aReplayThatWorksRemovesTheLetterEverywhere() {
    zoom.started("bad-c", NUMBER);
    awaitLetters(1);
    String id = letters(replica).getFirst().id();

    assertThat(answer(endpoint(replica).replay(id)).getStatus()).isEqualTo(409);
    MENDED.set(true);
    assertThat(answer(endpoint(replica).replay(id)).getStatus()).isEqualTo(200);

    awaitLetters(0);
    assertThat(notes()).containsExactly("bad-c");
    assertThat(Read.toEnd(backend, DLT).getLast().value()).isNull();
    assertThat(answer(endpoint(service).replay(id)).getStatus()).isEqualTo(404);
  }

  @Test
  void aLetterThatIsReplayedTwiceTakesEffectOnce() {
    zoom.started("bad-d", NUMBER);
    awaitLetters(1);
    String id = letters(replica).getFirst().id();
    MENDED.set(true);

    Mono.when(endpoint(service).replay(id), endpoint(replica).replay(id)).block();

    awaitLetters(0);
    assertThat(notes()).containsExactly("bad-d");
  }

  @Test
  void aDroppedLetterIsGoneForGood() {
    zoom.started("bad-e", NUMBER);
    awaitLetters(1);

    assertThat(answer(endpoint(service).drop(letters(service).getFirst().id())).getStatus())
        .isEqualTo(200);

    awaitLetters(0);
    assertThat(notes()).isEmpty();
    assertThat(gauge()).isZero();
  }

  private void awaitLetters(int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> letters(service).size() == count && letters(replica).size() == count);
  }

  private static List<DeadLetter> letters(ConfigurableApplicationContext process) {
    return endpoint(process).list(null).letters();
  }

  private String one(String id) {
    return String.valueOf(answer(endpoint(service).one(id)).getBody());
  }

  private double gauge() {
    return service
        .getBean(MeterRegistry.class)
        .get("rollcall.deadletters")
        .tag("group", Lessons.GROUP)
        .tag("topic", Topics.ZOOM_MEETING)
        .gauge()
        .value();
  }

  private List<String> notes() {
    return backend.query(String.class, "select event from note order by seq");
  }

  private static DeadLettersEndpoint endpoint(ConfigurableApplicationContext process) {
    return process.getBean(DeadLettersEndpoint.class);
  }

  private static WebEndpointResponse<Object> answer(Mono<WebEndpointResponse<Object>> answer) {
    return answer.blockOptional().orElseThrow();
  }

  /** Refuses what is called bad, after it has written something, until it is mended. */
  private static final class Picky extends Lessons {

    Picky(DatabaseClient database) {
      super(database);
    }

    @Override
    protected Mono<Void> apply(ZoomEvent event) {
      return event.id().startsWith("bad") && !MENDED.get()
          ? super.apply(event).then(Mono.error(Picky::refused))
          : super.apply(event);
    }

    private static IllegalArgumentException refused() {
      TRIES.incrementAndGet();
      return new IllegalArgumentException("secret 666666666");
    }
  }
}
