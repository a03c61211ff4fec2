package io.rollcall.platform.deadletters;

import io.rollcall.platform.deadletters.Replay.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The newest dead letters, without their values. Every replica has the same. */
final class LetterIndex {

  /** More than anybody reads; keeps the memory bounded when everything fails. */
  static final int LIMIT = 10_000;

  private final Map<String, Entry> letters = new LinkedHashMap<>();

  /** Takes in a record of a topic of dead letters. */
  synchronized void read(Source source, ConsumerRecord<String, byte[]> letter) {
    letters.remove(DeadLetter.id(source, letter.key()));
    byte @Nullable [] value = letter.value();
    if (value == null) {
      return;
    }
    var entry = new Entry(DeadLetter.of(source, letter), source, letter.offset());
    letters.put(entry.letter().id(), entry);
    if (letters.size() > LIMIT) {
      letters.remove(letters.keySet().iterator().next());
    }
  }

  synchronized Optional<Entry> find(String id) {
    return Optional.ofNullable(letters.get(id));
  }

  /** The newest first. */
  synchronized List<DeadLetter> newest(int limit) {
    return new ArrayList<>(letters.values())
        .reversed().stream().limit(limit).map(Entry::letter).toList();
  }

  synchronized int size() {
    return letters.size();
  }

  synchronized long count(Source source) {
    return letters.values().stream().filter(entry -> entry.source().equals(source)).count();
  }

  /**
   * A letter and where to read it.
   *
   * @param position offset on the topic of dead letters
   */
  record Entry(DeadLetter letter, Source source, long position) {}
}
