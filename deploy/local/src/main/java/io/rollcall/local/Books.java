package io.rollcall.local;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was wanted, what Zoom has and what the gateway lists.
 *
 * @param wanted each once
 */
record Books(List<Entry> wanted, List<Entry> onZoom, List<Entry> listed) {

  /** In words; empty when none is missing, none there twice, and none there that nobody wanted. */
  List<String> differences() {
    List<String> differences = new ArrayList<>();
    for (Entry entry : wanted) {
      differences.addAll(count(entry, onZoom, "on Zoom"));
      differences.addAll(count(entry, listed, "in the gateway's list"));
    }
    Stream.concat(onZoom.stream(), listed.stream())
        .filter(there -> wanted.stream().noneMatch(there::isLike))
        .forEach(there -> differences.add(there + " is there, and nobody wanted it"));
    listed.stream()
        .filter(entry -> !onZoom.contains(entry))
        .forEach(entry -> differences.add(entry + " has another number on Zoom"));
    return differences;
  }

  private static List<String> count(Entry entry, List<Entry> side, String where) {
    long times = side.stream().filter(entry::isLike).count();
    return times == 1 ? List.of() : List.of("%s stands %d times %s".formatted(entry, times, where));
  }
}
