package io.rollcall.local;

/**
 * A meeting, as one of two sides has it.
 *
 * @param number Zoom's; empty where it is not known
 */
record Entry(String account, String topic, String number) {

  boolean isLike(Entry other) {
    return account.equals(other.account) && topic.equals(other.topic);
  }

  @Override
  public String toString() {
    return "\"%s\" of %s".formatted(topic, account);
  }
}
