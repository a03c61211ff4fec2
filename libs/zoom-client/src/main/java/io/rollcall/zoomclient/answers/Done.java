package io.rollcall.zoomclient.answers;

/** The value of a call that answers nothing but yes. */
public enum Done {
  DONE
}
