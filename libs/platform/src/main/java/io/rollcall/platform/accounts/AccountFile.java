package io.rollcall.platform.accounts;

import static io.rollcall.platform.accounts.UnreadableFile.present;
import static io.rollcall.platform.accounts.UnreadableFile.require;
import static io.rollcall.platform.accounts.UnreadableFile.text;

import io.rollcall.platform.accounts.Account.Host;
import io.rollcall.platform.accounts.Account.Kind;
import io.rollcall.platform.accounts.Account.Plan;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account's file as it is written; {@link #parse} says what is wrong with it. */
record AccountFile(
    @Nullable String key,
    @Nullable Kind kind,
    @Nullable List<@Nullable String> zoomAccountIds,
    @Nullable Plan plan,
    @Nullable URI apiUrl,
    @Nullable URI tokenUrl,
    @Nullable List<HostLine> hosts) {

  static final int MAX_BYTES = 1024 * 1024;

  private static final URI ZOOM_API = URI.create("https://api.zoom.us/v2");
  private static final URI ZOOM_TOKENS = URI.create("https://zoom.us/oauth/token");
  private static final int MAX_HOSTS = 5_000;
  private static final int MAX_ZOOM_IDS = 1_000;

  static Account parse(String name, byte[] content) throws UnreadableFile {
    AccountFile file = Yaml.read(content, AccountFile.class);
    require(name.equals(file.key), "'key' is not the name of the file");
    return new Account(
        name,
        present(file.kind, "kind"),
        file.ids(),
        present(file.plan, "plan"),
        file.knownHosts(),
        url(file.apiUrl, ZOOM_API),
        url(file.tokenUrl, ZOOM_TOKENS));
  }

  private Set<String> ids() throws UnreadableFile {
    List<@Nullable String> written = present(zoomAccountIds, "zoom-account-ids");
    require(!written.isEmpty() && written.size() <= MAX_ZOOM_IDS, "'zoom-account-ids': 1 to 1000");
    Set<String> ids = new LinkedHashSet<>();
    for (String id : written) {
      ids.add(text(id, "zoom-account-ids", 100));
    }
    return ids;
  }

  private List<Host> knownHosts() throws UnreadableFile {
    List<HostLine> lines = hosts == null ? List.of() : hosts;
    require(lines.size() <= MAX_HOSTS, "'hosts': at most 5000");
    Map<String, Host> known = new LinkedHashMap<>();
    for (HostLine line : lines) {
      Host host = line.host();
      require(
          known.put(host.email().toLowerCase(Locale.ROOT), host) == null,
          "'hosts': an e-mail stands there twice");
    }
    return List.copyOf(known.values());
  }

  private static URI url(@Nullable URI configured, URI otherwise) throws UnreadableFile {
    if (configured == null) {
      return otherwise;
    }
    require(
        ("http".equals(configured.getScheme()) || "https".equals(configured.getScheme()))
            && configured.getHost() != null,
        "'api-url' and 'token-url' are http or https addresses");
    return URI.create(configured.toString().replaceFirst("/+$", ""));
  }

  /** One of {@code hosts}. */
  record HostLine(
      @Nullable String email,
      boolean registration,
      boolean webinars,
      boolean cloudRecording,
      @Nullable Integer meetingsAtOnce) {

    private Host host() throws UnreadableFile {
      String address = text(email, "hosts.email", 254);
      require(address.contains("@"), "'hosts.email' is no e-mail address");
      int atOnce = meetingsAtOnce == null ? 1 : meetingsAtOnce;
      require(atOnce >= 1 && atOnce <= 100, "'hosts.meetings-at-once': 1 to 100");
      return new Host(address, registration, webinars, cloudRecording, atOnce);
    }
  }
}
