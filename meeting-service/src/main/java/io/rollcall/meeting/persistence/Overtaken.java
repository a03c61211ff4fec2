package io.rollcall.meeting.persistence;

/** Somebody else has taken over what this one took up, and was too slow with. */
public final class Overtaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Overtaken() {
    super("somebody else has taken it over", null, false, false);
  }
}
