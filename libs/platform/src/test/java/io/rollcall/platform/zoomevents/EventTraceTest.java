package io.rollcall.platform.zoomevents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.rollcall.platform.deadletters.Replay;
import io.rollcall.platform.fixtures.Backend;
import io.rollcall.platform.fixtures.Lessons;
import io.rollcall.platform.fixtures.Service;
import io.rollcall.platform.fixtures.ZoomPosts;
import io.rollcall.platform.tracing.Trace;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Each event has a trace of its own; who reads a log finds all that came of a webhook by it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventTraceTest {

  private static final String KNOWN = "444444444";
  private static final String UNKNOWN = "333333333";
  private static final AtomicBoolean MENDED = new AtomicBoolean();

  private final Backend backend = Backend.create();
  private final ZoomPosts zoom = new ZoomPosts(backend);
  private final Logger logger = (Logger) LoggerFactory.getLogger(Talking.class);
  private ConfigurableApplicationContext service;
  private ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeAll
  void start() {
    service =
        Service.handling(
            backend,
            Talking::new,
            "spring.reactor.context-propagation=auto",
            "rollcall.consuming.poison-pause=10ms");
    Lessons.tables(backend);
    backend.run("insert into lesson values ('campus', '444444444')");
  }

  @AfterAll
  void stop() {
    service.close();
    zoom.close();
  }

  @BeforeEach
  void listen() {
    logger.detachAppender(lines);
    lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);
    MENDED.set(false);
  }

  @Test
  void anEventIsAppliedInTheTraceOfItsWebhook() {
    Trace trace = Trace.begin();

    zoom.traced("good-1", KNOWN, trace);

    assertThatLinesOf("good-1", 1, trace);
  }

  @Test
  void ofABatchThatIsAppliedOneByOneEachHasItsOwn() {
    List<Trace> traces = List.of(Trace.begin(), Trace.begin());

    zoom.traced("bad-1", KNOWN, traces.get(0));
    zoom.traced("good-2", KNOWN, traces.get(1));

    assertThatLinesOf("bad-1", 4, traces.get(0));
    await().until(() -> !linesOf("good-2").isEmpty());
    assertThat(linesOf("good-2").getLast().getMDCPropertyMap())
        .containsEntry("traceId", traces.get(1).traceId());
  }

  @Test
  void whatWasParkedGoesOnWithTheTraceOfItsWebhook() {
    Trace trace = Trace.begin();
    zoom.traced("good-parked", UNKNOWN, trace);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> backend.count("select count(*) from platform.parked") == 1);

    var came = service.getBean(Parking.class).meetingCame(new ZoomMeetingKey("campus", UNKNOWN));
    backend.transaction().transactional(came).contextWrite(Trace.begin()::writeTo).block();

    assertThatLinesOf("good-parked", 1, trace);
  }

  @Test
  void whatTheSweepFindsGoesOnWithTheTraceOfItsWebhook() {
    Trace trace = Trace.begin();
    zoom.traced("bad-parked", UNKNOWN, trace);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> backend.count("select count(*) from platform.parked") == 1);

    var meeting = new ZoomMeetingKey("campus", UNKNOWN);
    var handler = service.getBean(ZoomEventHandler.class);
    service.getBean(ParkedOneByOne.class).apply(handler, meeting).block();

    assertThatLinesOf("bad-parked", 3, trace);
  }

  @Test
  void aReplayGoesOnWithTheTraceOfItsWebhook() {
    Trace trace = Trace.begin();
    MENDED.set(true);

    var letter = ZoomPosts.read("bad-again", KNOWN, 1);
    letter
        .headers()
        .add(Trace.HEADER, trace.header().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    service.getBean(Replay.class).replay(Lessons.GROUP, letter).block();

    assertThatLinesOf("bad-again", 1, trace);
  }

  private void assertThatLinesOf(String event, int atLeast, Trace trace) {
    await().atMost(Duration.ofSeconds(30)).until(() -> linesOf(event).size() >= atLeast);
    assertThat(linesOf(event))
        .allSatisfy(
            line -> assertThat(line.getMDCPropertyMap()).containsEntry("traceId", trace.traceId()));
  }

  private List<ILoggingEvent> linesOf(String event) {
    return List.copyOf(lines.list).stream()
        .filter(line -> line.getFormattedMessage().equals(event))
        .toList();
  }

  /** Says which event it applies, once the database has answered; refuses bad ones. */
  private static final class Talking extends Lessons {

    private static final org.slf4j.Logger log = LoggerFactory.getLogger(Talking.class);

    Talking(DatabaseClient database) {
      super(database);
    }

    @Override
    protected Mono<Void> apply(ZoomEvent event) {
      return super.apply(event)
          .then(Mono.fromRunnable(() -> log.info(event.id())))
          .then(Mono.defer(() -> fate(event)));
    }

    private static Mono<Void> fate(ZoomEvent event) {
      return event.id().startsWith("bad") && !MENDED.get()
          ? Mono.error(new IllegalArgumentException(event.id()))
          : Mono.empty();
    }
  }
}
