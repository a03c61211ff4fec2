package io.rollcall.zoomclient.recordings;

import java.util.Locale;

/** What becomes of a recording that is taken away. */
public enum Removal {
  /** Kept for 30 days, and can be recovered. */
  TRASH,
  /** Gone. */
  DELETE;

  String query() {
    return "?action=" + name().toLowerCase(Locale.ROOT);
  }
}
