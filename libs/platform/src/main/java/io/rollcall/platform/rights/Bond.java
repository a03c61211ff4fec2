package io.rollcall.platform.rights;

import org.jspecify.annotations.Nullable;

/**
 * What ties somebody to one meeting besides roles and courses.
 *
 * @param registrant of the registrant row; null without row
 * @param signed the person has signed for one of its occurrences
 */
public record Bond(@Nullable RegistrantBond registrant, boolean signed) {

  public static final Bond NONE = new Bond(null, false);

  public static Bond registered() {
    return new Bond(RegistrantBond.ACTIVE, false);
  }

  /** What a registrant row is worth. */
  public enum RegistrantBond {
    ACTIVE,
    DENIED
  }
}
