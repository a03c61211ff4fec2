package io.rollcall.local;

import java.util.Arrays;
import java.util.Optional;

/** Everything that runs, in the order in which it is listed. */
enum Part {
  POSTGRES("postgres", 5433, ""),
  KAFKA("kafka", 9092, ""),
  ISSUER("issuer", 8091, ""),
  ZOOM("zoom-simulator", 8090, "libs/zoom-simulator"),
  INGEST("webhook-ingest", 8081, "webhook-ingest"),
  MEETING("meeting-service", 8082, "meeting-service"),
  REGISTRANT("registrant-service", 8083, "registrant-service"),
  RECORDING("recording-service", 8084, "recording-service"),
  ATTENDANCE("attendance-service", 8085, "attendance-service"),
  GATEWAY("gateway", 8080, "gateway");

  private final String title;
  private final int defaultPort;
  private final String module;

  Part(String title, int defaultPort, String module) {
    this.title = title;
    this.defaultPort = defaultPort;
    this.module = module;
  }

  static Optional<Part> byTitle(String title) {
    return Arrays.stream(values()).filter(part -> part.title.equals(title)).findFirst();
  }

  String title() {
    return title;
  }

  int defaultPort() {
    return defaultPort;
  }

  /** Folder of the Maven module whose jar it is; empty when it is none of ours. */
  String module() {
    return module;
  }

  boolean isApplication() {
    return !module.isEmpty();
  }

  /** One of the six: with a management port, 1000 above the other. */
  boolean isService() {
    return isApplication() && this != ZOOM;
  }

  /** Whether it has a database, which is its own. */
  boolean hasDatabase() {
    return this == MEETING || this == REGISTRANT;
  }

  /** Whether it needs PostgreSQL and Kafka before it starts. */
  boolean needsServers() {
    return hasDatabase() || this == INGEST;
  }
}
