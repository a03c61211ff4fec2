package io.rollcall.zoomsimulator.accounts;

/**
 * A Zoom user who holds meetings.
 *
 * @param email found case-insensitively, as Zoom does
 * @param registration licensed: may hold meetings with registration
 * @param webinars may hold webinars
 */
public record Host(String email, boolean registration, boolean webinars) {

  public Host {
    if (email.isBlank() || email.length() > 254) {
      throw new IllegalArgumentException("a host needs an e-mail of at most 254 characters");
    }
  }

  /** Zoom's user id. */
  public String id() {
    return UserIds.of(email);
  }

  /** Zoom's user type: 2 licensed, 1 basic. */
  public int type() {
    return registration ? 2 : 1;
  }

  /** Whether this is the host's e-mail. */
  public boolean hasEmail(String other) {
    return email.equalsIgnoreCase(other);
  }

  boolean is(String idOrEmail) {
    return email.equalsIgnoreCase(idOrEmail) || id().equals(idOrEmail);
  }
}
