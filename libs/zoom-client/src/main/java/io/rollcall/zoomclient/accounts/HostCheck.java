package io.rollcall.zoomclient.accounts;

/** What Zoom knows of a host of the account file. */
public record HostCheck(String email, Standing standing) {

  /** How a host stands. */
  public enum Standing {
    /** May hold what needs a licence. */
    LICENSED,
    /** Meetings of 40 minutes; no registration, no cloud recording. */
    BASIC,
    /** No active user of the account has this e-mail. */
    MISSING
  }
}
