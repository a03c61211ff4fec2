package io.rollcall.zoomsimulator.bounded;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map of the newest entries: beyond its limit the oldest is forgotten. */
public final class NewestMap<K, V> extends LinkedHashMap<K, V> {

  private final int limit;

  public NewestMap(int limit) {
    this.limit = limit;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > limit;
  }
}
