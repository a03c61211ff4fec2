package io.rollcall.testkit.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * A fresh database with a role of its own, which owns it.
 *
 * @param name also the name of the role
 */
public record TestDatabase(String host, int port, String name, String user, String password) {

  /** Makes one. It goes with the build's server. */
  public static TestDatabase create() {
    ServerAddress server = TestServers.postgres();
    String name = "t" + UUID.randomUUID().toString().replace("-", "");
    Databases.create(server, name, name);
    return new TestDatabase(server.host(), server.port(), name, name, name);
  }

  /** The same database, reached through another address (a {@code TcpProxy}). */
  public TestDatabase behind(String otherHost, int otherPort) {
    return new TestDatabase(otherHost, otherPort, name, user, password);
  }

  /** For JDBC. */
  public String jdbcUrl() {
    return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
  }

  /** A connection of the database's role. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(), user, password);
  }

  /** Runs a statement and forgets its result. */
  public void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
