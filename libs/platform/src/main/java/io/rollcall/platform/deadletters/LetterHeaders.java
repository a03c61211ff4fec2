package io.rollcall.platform.deadletters;

/** Headers that a dead letter has beside those of the record that it was. */
final class LetterHeaders {

  static final String PREFIX = "rollcall-dead-";
  static final String TOPIC = PREFIX + "topic";
  static final String PARTITION = PREFIX + "partition";
  static final String OFFSET = PREFIX + "offset";
  static final String KEY = PREFIX + "key";
  static final String TIMESTAMP = PREFIX + "timestamp";
  static final String KIND = PREFIX + "reason";
  static final String MESSAGE = PREFIX + "message";
  static final String SINCE = PREFIX + "since";

  /** The record had no value; a letter without one would be its own removal. */
  static final String NULL = PREFIX + "null";

  private LetterHeaders() {}
}
