package io.rollcall.contracts;

import java.util.List;

/** The topics, without the prefix that an installation may put before them. */
public final class Topics {

  public static final String ZOOM_RECORDING = "zoom.recording";
  public static final String ZOOM_REGISTRATION = "zoom.registration";
  public static final String ZOOM_PARTICIPANT = "zoom.participant";
  public static final String ZOOM_MEETING = "zoom.meeting";
  public static final String ZOOM_OTHER = "zoom.other";

  public static final String MEETING = "rollcall.meeting";
  public static final String REGISTRANT = "rollcall.registrant";
  public static final String RECORDING = "rollcall.recording";
  public static final String ATTENDANCE = "rollcall.attendance";
  public static final String ANNOUNCEMENT = "rollcall.announcement";

  /** Everything that Zoom reports, in the order in which {@link #ofZoomEvent} tries them. */
  public static final List<String> ZOOM =
      List.of(ZOOM_RECORDING, ZOOM_REGISTRATION, ZOOM_PARTICIPANT, ZOOM_MEETING, ZOOM_OTHER);

  /** Partitions of every topic but the dead letters, for life: more would be a new topic. */
  public static final int PARTITIONS = 12;

  private Topics() {}

  /**
   * The topic on which an event of Zoom's is published.
   *
   * @param event Zoom's event name, for example {@code meeting.started}
   * @return one of {@link #ZOOM}; {@link #ZOOM_OTHER} for names that nobody knows
   */
  public static String ofZoomEvent(String event) {
    if (event.startsWith("recording.")) {
      return ZOOM_RECORDING;
    }
    if (!event.startsWith("meeting.") && !event.startsWith("webinar.")) {
      return ZOOM_OTHER;
    }
    String happened = event.substring("meeting.".length());
    if (happened.startsWith("registration_")) {
      return ZOOM_REGISTRATION;
    }
    return happened.startsWith("participant_") ? ZOOM_PARTICIPANT : ZOOM_MEETING;
  }

  /**
   * The topic of the records that a consumer group could not apply.
   *
   * @param group the consumer group, without prefix
   * @param topic the topic that the record stood on, without prefix
   */
  public static String deadLettersOf(String group, String topic) {
    return group + "." + topic + ".dlt";
  }
}
