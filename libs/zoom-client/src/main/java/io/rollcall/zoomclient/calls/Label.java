package io.rollcall.zoomclient.calls;

import java.util.Locale;

/** The classes into which Zoom sorts its operations for rate limits. */
public enum Label {
  LIGHT,
  MEDIUM,
  HEAVY;

  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
