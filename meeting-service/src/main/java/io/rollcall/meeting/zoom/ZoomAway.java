package io.rollcall.meeting.zoom;

/** Zoom cannot be asked now. */
public final class ZoomAway extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Later later;

  public ZoomAway(Later later) {
    super("Zoom cannot be asked now", null, false, false);
    this.later = later;
  }

  public Later later() {
    return later;
  }
}
