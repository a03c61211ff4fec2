package io.rollcall.platform.rights;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a caller may do with a meeting, as its {@code permissions} tell. */
public enum Permission {
  /** Change and delete it. */
  EDIT,
  /** End it while it runs. */
  END,
  /** Register others. */
  REGISTER,
  /** See, publish, copy and delete its recordings. */
  RECORDINGS,
  /** See registrants, presence and sheets. */
  ATTENDANCE;

  /** As it stands in JSON. */
  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
