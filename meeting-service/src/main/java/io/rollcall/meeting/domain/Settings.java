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

  /** Whatever the case of the e-mail. */
  public boolean isAlternativeHost(String email) {
    return alternativeHosts.stream().anyMatch(email::equalsIgnoreCase);
  }

  Settings withAlternativeHosts(List<String> others) {
    return new Settings(
        waitingRoom,
        joinBeforeHost,
        muteUponEntry,
        hostVideo,
        participantVideo,
        authentication,
        others);
  }
}
