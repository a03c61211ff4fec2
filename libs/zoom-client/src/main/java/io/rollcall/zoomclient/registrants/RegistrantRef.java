package io.rollcall.zoomclient.registrants;

import org.jspecify.annotations.Nullable;

/** A registrant to name in a change: Zoom wants the id, and takes the e-mail with it. */
public record RegistrantRef(String id, @Nullable String email) {

  @Override
  public String toString() {
    return "RegistrantRef[" + id + "]";
  }
}
