package io.rollcall.webhookingest;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The route on a real server, before a producer that keeps what it gets. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RouteTest {

  static final String BODY = Zoom.event("meeting.started", "A", "{\"id\":123456789}");

  RouteServer server;
  Path files;
  Zoom zoom;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    files = folder;
    RouteServer.writeAccounts(files);
    server = new RouteServer(files);
    zoom = new Zoom(server.port(), "campus", "one");
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @BeforeEach
  void clear() {
    server.producer.clear();
  }
}
