package io.rollcall.platform.failures;

/**
 * What is being handled is not what it should be, and no newer try will change that. Its message is
 * shown to operators.
 */
public final class Poison extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong, without any value of what was handled
   */
  public Poison(String message) {
    super(message);
  }
}
