package io.rollcall.testkit.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What {@code deploy/kafka/topics.yaml} says, of which the build packs a copy beside this class.
 */
public final class TopicCatalogue {

  private final Map<String, Environment> environments;
  private final Map<String, Kind> kinds;
  private final Map<String, String> kindOfTopic;

  private TopicCatalogue(Map<?, ?> yaml) {
    this.environments = new HashMap<>();
    map(yaml, "environments")
        .forEach((name, value) -> environments.put(name(name), Environment.of(value)));
    this.kinds = new HashMap<>();
    map(yaml, "kinds").forEach((name, value) -> kinds.put(name(name), Kind.of(value)));
    this.kindOfTopic = new LinkedHashMap<>();
    for (Object topic : (List<?>) Objects.requireNonNull(yaml.get("topics"))) {
      Map<?, ?> entry = (Map<?, ?>) topic;
      kindOfTopic.put(name(entry.get("name")), name(entry.get("kind")));
    }
  }

  /** Reads it. */
  public static TopicCatalogue read() {
    try (InputStream yaml = TopicCatalogue.class.getResourceAsStream("topics.yaml")) {
      return new TopicCatalogue(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of all topics, without prefix, in the order of the file. */
  public List<String> names() {
    return List.copyOf(kindOfTopic.keySet());
  }

  /**
   * The topics, ready to be created.
   *
   * @param environment {@code local} or {@code production}
   * @param prefix before every name
   */
  public List<NewTopic> topics(String environment, String prefix) {
    Environment where = Objects.requireNonNull(environments.get(environment), environment);
    List<NewTopic> topics = new ArrayList<>();
    kindOfTopic.forEach(
        (topic, kindName) -> {
          Kind kind = Objects.requireNonNull(kinds.get(kindName), kindName);
          Map<String, String> settings = new HashMap<>(where.settings());
          settings.putAll(kind.settings());
          topics.add(
              new NewTopic(prefix + topic, kind.partitions(), where.replication())
                  .configs(settings));
        });
    return topics;
  }

  private record Environment(short replication, Map<String, String> settings) {

    static Environment of(Object yaml) {
      return new Environment((short) number(yaml, "replication"), TopicCatalogue.settings(yaml));
    }
  }

  private record Kind(int partitions, Map<String, String> settings) {

    static Kind of(Object yaml) {
      return new Kind(number(yaml, "partitions"), TopicCatalogue.settings(yaml));
    }
  }

  private static Map<String, String> settings(Object yaml) {
    Map<String, String> settings = new HashMap<>();
    map((Map<?, ?>) yaml, "settings")
        .forEach((name, value) -> settings.put(name(name), name(value)));
    return settings;
  }

  private static Map<?, ?> map(Map<?, ?> yaml, String key) {
    return (Map<?, ?>) Objects.requireNonNull(yaml.get(key), key);
  }

  private static int number(Object yaml, String key) {
    return Integer.parseInt(name(((Map<?, ?>) yaml).get(key)));
  }

  private static String name(@Nullable Object value) {
    return Objects.requireNonNull(value).toString();
  }
}
