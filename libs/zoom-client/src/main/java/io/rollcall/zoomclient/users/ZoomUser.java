package io.rollcall.zoomclient.users;

import org.jspecify.annotations.Nullable;

/**
 * A user of an account.
 *
 * @param type 1 basic, 2 licensed, 99 none
 * @param status {@code active}, {@code inactive} or {@code pending}
 * @param timezone IANA name
 */
public record ZoomUser(
    String id,
    @Nullable String email,
    @Nullable String firstName,
    @Nullable String lastName,
    int type,
    @Nullable String status,
    @Nullable String timezone) {

  private static final int LICENSED = 2;

  /** Whether the user may hold what needs a licence: registration, cloud recording. */
  public boolean isLicensed() {
    return type == LICENSED;
  }

  @Override
  public String toString() {
    return "ZoomUser[" + id + "]";
  }
}
