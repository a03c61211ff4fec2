package io.rollcall.local;

/** Something that the person at the terminal has to know; the message says it all. */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Failure(String message) {
    super(message);
  }
}
