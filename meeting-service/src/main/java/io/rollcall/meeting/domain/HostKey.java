package io.rollcall.meeting.domain;

import java.util.Locale;

/**
 * A host, whatever the case of the e-mail.
 *
 * @param account key of the account
 * @param email in lower case
 */
public record HostKey(String account, String email) {

  public HostKey {
    email = email.toLowerCase(Locale.ROOT);
  }

  public static HostKey of(Meeting meeting) {
    return new HostKey(meeting.account(), meeting.host());
  }
}
