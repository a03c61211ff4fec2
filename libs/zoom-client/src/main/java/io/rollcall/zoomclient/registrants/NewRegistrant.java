package io.rollcall.zoomclient.registrants;

import org.jspecify.annotations.Nullable;

/**
 * Somebody to register.
 *
 * @param email at most 128 characters
 * @param firstName 1 to 64 characters
 * @param lastName at most 64 characters
 */
public record NewRegistrant(String email, String firstName, @Nullable String lastName) {

  @Override
  public String toString() {
    return "NewRegistrant[redacted]";
  }
}
