package io.rollcall.platform.copies;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * The right to work on one rebuild, for a while.
 *
 * @param copy consumer of the copy
 * @param owner who has it
 * @param swapped the new table already stands in the old one's place
 * @param positions {@code partition:offset} up to which it was filled then, separated by spaces
 */
record RebuildTicket(String copy, UUID owner, boolean swapped, String positions) {

  private static final Pattern SPACE = Pattern.compile(" ");

  static String text(Map<TopicPartition, Long> positions) {
    return positions.entrySet().stream()
        .map(position -> position.getKey().partition() + ":" + position.getValue())
        .collect(Collectors.joining(" "));
  }

  Map<TopicPartition, Long> positions(String topic) {
    return SPACE
        .splitAsStream(positions)
        .filter(position -> !position.isEmpty())
        .map(position -> position.split(":", 2))
        .collect(
            Collectors.toMap(
                position -> new TopicPartition(topic, Integer.parseInt(position[0])),
                position -> Long.parseLong(position[1])));
  }
}
