package io.rollcall.zoomclient.registrants;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Zoom's answer about many. */
record ManyRegistered(@Nullable List<Registered> registrants) {

  List<Registered> all() {
    return registrants == null ? List.of() : registrants;
  }
}
