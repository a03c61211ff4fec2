package io.rollcall.zoomclient;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import io.rollcall.platform.schema.PlatformSchema;
import io.rollcall.testkit.servers.TestDatabase;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** A service's database with the platform's tables. */
public record BudgetDatabase(TestDatabase address) {

  public static BudgetDatabase create() {
    TestDatabase database = TestDatabase.create();
    var source = new PGSimpleDataSource();
    source.setUrl(database.jdbcUrl());
    source.setUser(database.user());
    source.setPassword(database.password());
    PlatformSchema.migrate(source);
    return new BudgetDatabase(database);
  }

  /** The pool of one replica. */
  public ConnectionFactory connections() {
    var one =
        new PostgresqlConnectionFactory(
            PostgresqlConnectionConfiguration.builder()
                .host(address.host())
                .port(address.port())
                .database(address.name())
                .username(address.user())
                .password(address.password())
                .connectTimeout(Duration.ofSeconds(2))
                .build());
    return new ConnectionPool(ConnectionPoolConfiguration.builder(one).maxSize(5).build());
  }
}
