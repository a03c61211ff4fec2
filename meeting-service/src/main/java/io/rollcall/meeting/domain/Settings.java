package io.rollcall.meeting.domain;

import java.util.List;

/**
 * Zoom's own settings.
 *
 * @param alternativeHosts e-mails
 */
public record Settings(
    boolean waitingRoom,
    boolean joinBeforeHost,
    boolean muteUponEntry,
    boolean hostVideo,
    boolean participantVideo,
    List<String> alternativeHosts) {

  public Settings {
    alternativeHosts = List.copyOf(alternativeHosts);
  }
}
