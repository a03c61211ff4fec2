package io.rollcall.platform.schema;

import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** The platform's tables are there before a service's own migrations run. */
@AutoConfiguration(before = FlywayAutoConfiguration.class)
@ConditionalOnClass({Flyway.class, FlywayMigrationStrategy.class})
class PlatformSchemaAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  FlywayMigrationStrategy platformFirst() {
    return flyway -> {
      PlatformSchema.migrate(flyway.getConfiguration().getDataSource());
      flyway.migrate();
    };
  }
}
