package io.rollcall.meeting.web;

import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.paging.Cursor;
import java.util.Comparator;

/** Under whom a meeting may be scheduled. */
record HostJson(
    String account,
    String email,
    boolean registration,
    boolean webinars,
    boolean cloudRecording,
    int meetingsAtOnce)
    implements Comparable<HostJson> {

  private static final Comparator<HostJson> ORDER =
      Comparator.comparing(HostJson::account).thenComparing(HostJson::email);

  static HostJson of(Account account, Account.Host host) {
    return new HostJson(
        account.key(),
        host.email(),
        host.registration(),
        host.webinars(),
        host.cloudRecording(),
        host.meetingsAtOnce());
  }

  Cursor place() {
    return Cursor.at(account, email);
  }

  boolean isAfter(Cursor cursor) {
    int accounts = account.compareTo(cursor.string(0));
    return accounts > 0 || accounts == 0 && email.compareTo(cursor.string(1)) > 0;
  }

  @Override
  public int compareTo(HostJson other) {
    return ORDER.compare(this, other);
  }
}
