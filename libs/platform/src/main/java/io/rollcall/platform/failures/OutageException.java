package io.rollcall.platform.failures;

import org.jspecify.annotations.Nullable;

/** Something that is needed is away. */
public final class OutageException extends RuntimeException implements Outage {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is away; holds nothing of what was being handled
   */
  public OutageException(String message) {
    this(message, null);
  }

  /**
   * @param message what is away; holds nothing of what was being handled
   * @param cause how it showed
   */
  public OutageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
