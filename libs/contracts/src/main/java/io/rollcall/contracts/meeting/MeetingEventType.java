package io.rollcall.contracts.meeting;

/** What happened, as {@code ce_type} of the records on {@code rollcall.meeting} says it. */
public enum MeetingEventType {
  /** Zoom has confirmed the meeting, or its intent was stored. */
  SCHEDULED("meeting", "scheduled"),
  CHANGED("meeting", "changed"),
  DELETED("meeting", "deleted"),
  RECOVERED("meeting", "recovered"),
  OCCURRENCE_STARTED("occurrence", "started"),
  OCCURRENCE_ENDED("occurrence", "ended"),
  /** A start or an end became better known. */
  OCCURRENCE_CORRECTED("occurrence", "corrected");

  private final String type;

  MeetingEventType(String entity, String happened) {
    this.type = "rollcall." + entity + "." + happened + ".v1";
  }

  /** The value of the header {@code ce_type}. */
  public String type() {
    return type;
  }
}
