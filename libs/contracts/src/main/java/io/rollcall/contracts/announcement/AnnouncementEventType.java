package io.rollcall.contracts.announcement;

/** What happened, as {@code ce_type} of the records on {@code rollcall.announcement} says it. */
public enum AnnouncementEventType {
  /** It is there, for the first time or again because its meeting was recovered. */
  PUBLISHED("published"),
  /** Somebody changed it, or what it tells about its meeting. */
  CHANGED("changed"),
  /** Somebody took it back, or its meeting was deleted. */
  WITHDRAWN("withdrawn");

  private final String type;

  AnnouncementEventType(String happened) {
    this.type = "rollcall.announcement." + happened + ".v1";
  }

  /** The value of the header {@code ce_type}. */
  public String type() {
    return type;
  }
}
