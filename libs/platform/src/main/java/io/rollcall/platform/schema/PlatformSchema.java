package io.rollcall.platform.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The platform's tables, in the schema {@code platform} of each service's own database, with a
 * history of their own.
 */
public final class PlatformSchema {

  private PlatformSchema() {}

  /** Brings the tables to this version; does nothing when they are there. */
  public static void migrate(DataSource database) {
    Flyway.configure()
        .dataSource(database)
        .schemas("platform")
        .defaultSchema("platform")
        .locations("classpath:platform/migration")
        .load()
        .migrate();
  }
}
