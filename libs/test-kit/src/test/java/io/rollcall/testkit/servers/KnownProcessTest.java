package io.rollcall.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class KnownProcessTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Process deafParent = start("sh", "-c", "sleep 600 & exec sleep 600");

  @AfterEach
  void end() {
    deafParent.destroyForcibly();
  }

  @Test
  void whatWasKilledHasEndedThoughItsParentHasNotHeardOfIt() throws Exception {
    await().atMost(SOON).until(this::parentIsDeaf);
    ProcessHandle child = deafParent.children().findFirst().orElseThrow();
    KnownProcess known = KnownProcess.of(child);
    assertThat(known.process()).hasValue(child);

    child.destroyForcibly();

    assertThat(known.endsWithin(SOON)).isTrue();
    assertThat(known.process()).isEmpty();
    assertThat(child.isAlive()).isTrue();
  }

  /** The shell, which hears of its children, has become a sleep. */
  private boolean parentIsDeaf() {
    return deafParent.info().arguments().filter(all -> all.length == 1).isPresent();
  }

  private static Process start(String... command) {
    try {
      return new ProcessBuilder(command).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
