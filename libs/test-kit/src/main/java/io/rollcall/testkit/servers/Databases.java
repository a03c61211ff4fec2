package io.rollcall.testkit.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes databases, each owned by a role of the same name. */
public final class Databases {

  private Databases() {}

  /**
   * Makes the role and its database where they are missing, and sets the role's password.
   *
   * @param name of both: lower case letters, digits, underscores
   */
  public static void create(ServerAddress server, String name, String password) {
    if (!name.matches("[a-z][a-z0-9_]{0,62}") || password.contains("'")) {
      throw new IllegalArgumentException(name);
    }
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
        statement.execute("create role " + name + " login");
      }
      statement.execute("alter role " + name + " password '" + password + "'");
      if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
        statement.execute("create database " + name + " owner " + name);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("database " + name, e);
    }
  }

  private static Connection connect(ServerAddress server) throws SQLException {
    String url = "jdbc:postgresql://%s/postgres".formatted(server.hostAndPort());
    return DriverManager.getConnection(url, server.user(), server.password());
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      return result.next();
    }
  }
}
