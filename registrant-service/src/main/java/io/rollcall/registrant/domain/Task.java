package io.rollcall.registrant.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What is to be done on Zoom for a row.
 *
 * @param target the registration or panelist that it is about; empty: what the row has, or is to
 *     have; of what is withdrawn the e-mail, in lower case; of what is looked into the time it was
 *     told
 * @param attempts before this one
 */
public record Task(UUID registrant, Kind kind, String target, int attempts) {

  /** What is to be done. */
  public enum Kind {
    REGISTER,
    /** Take a registration away. */
    CANCEL,
    /** Take a panelist away. */
    REMOVE_PANELIST,
    APPROVE,
    DENY,
    /** Look where the registration stands. */
    CHECK,
    /** Take away what may have come of registering somebody who is not to be registered by now. */
    WITHDRAW
  }

  /** The same at its first attempt. */
  public Task untried() {
    return new Task(registrant, kind, target, 0);
  }

  /** To register the row's person. */
  public static Task register(UUID registrant) {
    return new Task(registrant, Kind.REGISTER, "", 0);
  }

  /** Of what the row has. */
  public static Task of(UUID registrant, Kind kind) {
    return new Task(registrant, kind, "", 0);
  }

  /** To look after something was told: whoever looks already may have seen what was before. */
  public static Task check(UUID registrant, Instant told) {
    return new Task(registrant, Kind.CHECK, told.toString(), 0);
  }

  /** To take away what a row had. */
  public static Task cancel(UUID registrant, boolean panelist, String target) {
    return new Task(registrant, panelist ? Kind.REMOVE_PANELIST : Kind.CANCEL, target, 0);
  }
}
