package io.rollcall.platform.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.concurrent.MockTicker;
import io.netty.util.concurrent.Ticker;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SilenceGuardTest {

  private static final String ROWS = "D and so on";
  private static final String READY = "Z\0\0\0\5I";

  private final MockTicker clock = Ticker.newMockTicker();
  private final EmbeddedChannel connection =
      EmbeddedChannel.builder()
          .ticker(clock)
          .handlers(new SilenceGuard(Duration.ofSeconds(30), clock::nanoTime))
          .build();

  @AfterEach
  void release() {
    connection.finishAndReleaseAll();
  }

  @Test
  void aQuestionWithoutAnAnswerEndsTheConnection() {
    ask();
    passes(29);
    assertThat(connection.isOpen()).isTrue();

    passes(1);

    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void anAnswerThatStopsInTheMiddleEndsTheConnection() {
    ask();
    passes(20);
    comes(ROWS);
    passes(29);
    assertThat(connection.isOpen()).isTrue();

    passes(1);

    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void aConnectionIsSilentForEverAfterAnAnswer() {
    ask();
    comes(ROWS + READY);

    passes(1_000);

    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void theEndOfAnAnswerMayComeInPieces() {
    ask();
    comes(ROWS + READY.substring(0, 2));
    comes(READY.substring(2, 5));
    comes(READY.substring(5));

    passes(1_000);

    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void aCallerWhoReadsSlowlyKeepsTheConnection() {
    connection.config().setAutoRead(false);
    ask();
    comes(ROWS);

    passes(1_000);

    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void aCallerWhoReadsOnIsGivenUpLikeAnyOther() {
    connection.config().setAutoRead(false);
    ask();
    comes(ROWS);
    passes(1_000);
    connection.read();
    passes(29);
    assertThat(connection.isOpen()).isTrue();

    passes(30);

    assertThat(connection.isOpen()).isFalse();
  }

  private void ask() {
    connection.writeOutbound(bytes("Q"));
  }

  private void comes(String text) {
    connection.writeInbound(bytes(text));
  }

  private void passes(long seconds) {
    clock.advance(seconds, TimeUnit.SECONDS);
    connection.runScheduledPendingTasks();
  }

  private static Object bytes(String text) {
    return Unpooled.copiedBuffer(text, ISO_8859_1);
  }
}
