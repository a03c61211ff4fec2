package io.rollcall.testkit.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * One PostgreSQL and one Kafka for each build: started by the first test that needs them, shared by
 * all test processes of one Maven, ended with that Maven. Docker's where Docker answers, embedded
 * ones where it does not.
 */
public final class TestServers {

  private static final Map<ServerKind, ServerAddress> KNOWN = new EnumMap<>(ServerKind.class);

  private TestServers() {}

  /** PostgreSQL. A test takes a {@link TestDatabase} of it. */
  public static ServerAddress postgres() {
    return addressOf(ServerKind.POSTGRES);
  }

  /** Kafka. A test takes its {@link TestTopics} of it. */
  public static ServerAddress kafka() {
    return addressOf(ServerKind.KAFKA);
  }

  private static synchronized ServerAddress addressOf(ServerKind kind) {
    return KNOWN.computeIfAbsent(kind, TestServers::findOrStart);
  }

  private static ServerAddress findOrStart(ServerKind kind) {
    try {
      return BuildFolder.ofThisBuild().addressOf(kind);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
