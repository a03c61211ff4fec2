package io.rollcall.registrant.zoom;

/**
 * Zoom's links into a meeting; not shown.
 *
 * @param host makes whoever opens it the host, for two hours: given for one click, kept nowhere
 * @param everybody without registration
 * @param unregistered whether Zoom lets people in by that
 */
public record MeetingLinks(String host, String everybody, boolean unregistered) {

  @Override
  public String toString() {
    return "MeetingLinks[unregistered=" + unregistered + "]";
  }
}
