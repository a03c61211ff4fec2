package io.rollcall.gateway.services;

import java.util.Locale;

/** A service behind the gateway. */
public enum Service {
  MEETING,
  REGISTRANT,
  RECORDING,
  ATTENDANCE;

  /** Its name in the resource table, in the packed documents, in metrics: {@code meeting}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The service of that key.
   *
   * @throws IllegalArgumentException if no service has it
   */
  public static Service of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
