package io.rollcall.platform.database;

import static io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider.LOOP_RESOURCES;
import static io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider.OPTIONS;

import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** No call waits without end: not for a PostgreSQL that has vanished, nor for a lock. */
@AutoConfiguration
@ConditionalOnClass({
  PostgresqlConnectionFactoryProvider.class,
  ConnectionFactoryOptionsBuilderCustomizer.class
})
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseAutoConfiguration {

  @Bean
  ConnectionFactoryOptionsBuilderCustomizer guardedConnections(DatabaseProperties properties) {
    return options ->
        options
            .option(LOOP_RESOURCES, new GuardedLoops(properties.silence()))
            .option(OPTIONS, properties.ofSessions());
  }
}
