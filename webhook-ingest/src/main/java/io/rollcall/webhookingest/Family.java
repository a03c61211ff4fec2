package io.rollcall.webhookingest;

import io.rollcall.contracts.Topics;
import java.util.List;
import java.util.Locale;

/** The kind of event, as metrics tell it: the topic that it goes to. */
enum Family {
  RECORDING(Topics.ZOOM_RECORDING),
  REGISTRATION(Topics.ZOOM_REGISTRATION),
  PARTICIPANT(Topics.ZOOM_PARTICIPANT),
  MEETING(Topics.ZOOM_MEETING),
  OTHER(Topics.ZOOM_OTHER),
  /** Not read, because it is not proved that Zoom sent it, or not readable. */
  UNKNOWN("");

  static final List<Family> PUBLISHED =
      List.of(RECORDING, REGISTRATION, PARTICIPANT, MEETING, OTHER);

  private final String topic;
  private final String label = name().toLowerCase(Locale.ROOT);

  Family(String topic) {
    this.topic = topic;
  }

  static Family of(String event) {
    String topic = Topics.ofZoomEvent(event);
    for (Family family : PUBLISHED) {
      if (family.topic.equals(topic)) {
        return family;
      }
    }
    return OTHER;
  }

  String topic() {
    return topic;
  }

  String label() {
    return label;
  }
}
