package io.rollcall.zoomclient.recordings;

/** What {@code 3301} leaves open: where the recording of an occurrence is. */
public enum Whereabouts {
  /** Listed, every file finished. */
  READY,
  /** Listed, but Zoom still works on it. */
  PROCESSING,
  /** In the trash, for 30 days at most. */
  TRASHED,
  /** In no list. It was deleted, was never made, or Zoom has not begun with it. */
  NOWHERE
}
