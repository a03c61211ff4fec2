package io.rollcall.testkit.servers;

import java.nio.file.Path;
import java.util.Locale;

/** The servers that can be started. */
public enum ServerKind {
  POSTGRES {
    @Override
    RunningServer start(Path folder, int port, Lifetime lifetime) throws Exception {
      return lifetime == Lifetime.ONE_BUILD && Docker.answers()
          ? PostgresContainer.start()
          : EmbeddedPostgresServer.start(folder, port, lifetime);
    }
  },
  KAFKA {
    @Override
    RunningServer start(Path folder, int port, Lifetime lifetime) throws Exception {
      return lifetime == Lifetime.ONE_BUILD && Docker.answers()
          ? KafkaContainerServer.start()
          : EmbeddedKafkaServer.start(folder, port, lifetime);
    }
  };

  abstract RunningServer start(Path folder, int port, Lifetime lifetime) throws Exception;

  /** How it is called in file names. */
  public String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
