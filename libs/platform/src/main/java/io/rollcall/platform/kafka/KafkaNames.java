package io.rollcall.platform.kafka;

/**
 * Topics and consumer groups as this installation calls them.
 *
 * @param prefix stands before the name of each topic and group; may be empty
 */
public record KafkaNames(String prefix) {

  /**
   * @param name a topic or group of the architecture, for example {@code rollcall.meeting}
   * @return what the broker calls it
   */
  public String withPrefix(String name) {
    return prefix + name;
  }

  /**
   * @param name what the broker calls a topic or group
   * @return its name in the architecture
   */
  public String withoutPrefix(String name) {
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }
}
