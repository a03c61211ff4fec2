package io.rollcall.testkit.servers;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in Docker. */
record PostgresContainer(PostgreSQLContainer container) implements RunningServer {

  @SuppressWarnings("resource")
  static PostgresContainer start() {
    PostgreSQLContainer container =
        new PostgreSQLContainer("postgres:18-alpine")
            .withCommand("postgres", "-c", "max_connections=300", "-c", "fsync=off");
    container.start();
    return new PostgresContainer(container);
  }

  @Override
  public ServerAddress address() {
    return new ServerAddress(
        container.getHost(),
        container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
        container.getUsername(),
        container.getPassword());
  }

  @Override
  public void close() {
    container.stop();
  }
}
