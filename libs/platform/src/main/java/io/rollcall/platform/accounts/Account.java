package io.rollcall.platform.accounts;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One Zoom account: what stands in {@code <accounts folder>/<key>.yaml}.
 *
 * @param key the account's name here: 1 to 63 of {@code a-z 0-9 -}, a letter or digit first
 * @param zoomAccountIds Zoom's own id of the account and of its sub-accounts; each belongs to one
 *     account only
 * @param hosts the Zoom users under whom meetings may be created
 * @param apiUrl base of Zoom's REST API, without slash at the end
 * @param tokenUrl where Server-to-Server OAuth tokens come from
 */
public record Account(
    String key,
    Kind kind,
    Set<String> zoomAccountIds,
    Plan plan,
    List<Host> hosts,
    URI apiUrl,
    URI tokenUrl) {

  public Account {
    zoomAccountIds = Set.copyOf(zoomAccountIds);
    hosts = List.copyOf(hosts);
  }

  /** The host with this e-mail address, upper and lower case alike. */
  public Optional<Host> host(String email) {
    return hosts.stream().filter(host -> host.email().equalsIgnoreCase(email)).findFirst();
  }

  /** How the account proves itself to Zoom. */
  public enum Kind {
    /** Server-to-Server OAuth. */
    OAUTH,
    /** A JWT app, which Zoom retired in 2023; for old installations. */
    JWT
  }

  /** What Zoom was paid for; the rate limits depend on it. */
  public enum Plan {
    FREE,
    PRO,
    BUSINESS
  }

  /**
   * A Zoom user who may hold meetings.
   *
   * @param registration people can be registered to this host's meetings
   * @param webinars the host has a webinar licence
   * @param cloudRecording the host may record to Zoom's cloud
   * @param meetingsAtOnce how many meetings the host may hold at the same time, 1 to 100
   */
  public record Host(
      String email,
      boolean registration,
      boolean webinars,
      boolean cloudRecording,
      int meetingsAtOnce) {}
}
