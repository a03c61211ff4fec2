package io.rollcall.platform.rights;

/** How much of a meeting somebody sees. */
public enum Sight {
  /** Nothing: answered as if it did not exist. */
  NONE,
  /** Topic, times and the owner's name, so that one can register; it is in no list. */
  OUTLINE,
  /** All that is not kept for managers. */
  FULL
}
