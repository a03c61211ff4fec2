package io.rollcall.testkit.service;

import io.rollcall.testkit.issuer.TokenIssuer;
import io.rollcall.testkit.servers.TestDatabase;
import io.rollcall.testkit.servers.TestTopics;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The environment of a service under test, by the names under which an installation gives it.
 *
 * <pre>{@code
 * @DynamicPropertySource
 * static void environment(DynamicPropertyRegistry registry) {
 *   ServiceUnderTest.create().database(DATABASE).topics(TOPICS).issuer(ISSUER).register(registry);
 * }
 * }</pre>
 */
public final class ServiceUnderTest {

  private final Map<String, Object> environment = new TreeMap<>();

  private ServiceUnderTest() {
    with("SERVER_PORT", 0);
    with("MANAGEMENT_SERVER_PORT", 0);
    with("server.port", 0);
    with("management.server.port", 0);
  }

  /** One that listens on any free port. */
  public static ServiceUnderTest create() {
    return new ServiceUnderTest();
  }

  /** Its database. */
  public ServiceUnderTest database(TestDatabase database) {
    return with("ROLLCALL_DB_HOST", database.host())
        .with("ROLLCALL_DB_PORT", database.port())
        .with("ROLLCALL_DB_NAME", database.name())
        .with("ROLLCALL_DB_USER", database.user())
        .with("ROLLCALL_DB_PASSWORD", database.password());
  }

  /** Its Kafka, and the prefix of its topics and groups. */
  public ServiceUnderTest topics(TestTopics topics) {
    return with("ROLLCALL_KAFKA_BOOTSTRAP", topics.bootstrapServers())
        .with("ROLLCALL_TOPIC_PREFIX", topics.prefix());
  }

  /** Whose tokens it trusts. */
  public ServiceUnderTest issuer(TokenIssuer issuer) {
    return with("ROLLCALL_TOKEN_ISSUER", issuer.issuer())
        .with("ROLLCALL_TOKEN_AUDIENCE", "rollcall")
        .with("ROLLCALL_TOKEN_JWKS_URL", issuer.jwks());
  }

  /** Its account files. */
  public ServiceUnderTest accounts(Path folder) {
    return with("ROLLCALL_ACCOUNTS_FOLDER", folder.toAbsolutePath());
  }

  /** The secrets of its accounts. */
  public ServiceUnderTest secrets(Path folder) {
    return with("ROLLCALL_SECRETS_FOLDER", folder.toAbsolutePath());
  }

  /** Any other value, by the name of its environment variable or property. */
  public ServiceUnderTest with(String name, Object value) {
    environment.put(name, value.toString());
    return this;
  }

  /** Gives the environment to a test's application context. */
  public void register(DynamicPropertyRegistry registry) {
    each((name, value) -> registry.add(name, () -> value));
  }

  /** Gives the environment to anything else. */
  public void each(BiConsumer<String, Object> receiver) {
    environment.forEach(receiver);
  }
}
