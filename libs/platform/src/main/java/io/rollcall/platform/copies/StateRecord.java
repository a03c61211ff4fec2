package io.rollcall.platform.copies;

import org.jspecify.annotations.Nullable;

/**
 * The state of an entity that another service owns.
 *
 * @param key the entity: {@code <meeting>}, {@code <meeting>:<occurrence>}, ...
 * @param type what happened; the value never depends on it
 * @param value its full state as JSON, with a growing {@code revision}; null when it was erased
 */
public record StateRecord(String key, String type, byte @Nullable [] value) {}
