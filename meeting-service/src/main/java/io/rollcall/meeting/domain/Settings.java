package io.rollcall.meeting.domain;

import java.util.List;

/**
 * Zoom's own settings.
 *
 * @param authentication only people who are signed in to Zoom come in
 * @param alternativeHosts e-mails
 */
public record Settings(
    boolean waitingRoom,
    boolean joinBeforeHost,
    boolean muteUponEntry,
    boolean hostVideo,
    boolean participantVideo,
    boolean authentication,
    List<String> alternativeHosts) {

  public Settings {
    alternativeHosts = List.copyOf(alternativeHosts);
  }
}
