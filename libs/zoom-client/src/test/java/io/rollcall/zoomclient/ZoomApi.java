package io.rollcall.zoomclient;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rollcall.platform.accounts.Accounts;
import io.rollcall.platform.accounts.ApiSecretFiles;
import io.rollcall.zoomclient.accounts.AccountCheck;
import io.rollcall.zoomclient.accounts.ZoomAccounts;
import io.rollcall.zoomclient.budget.BudgetSettings;
import io.rollcall.zoomclient.budget.Budgets;
import io.rollcall.zoomclient.budget.Shares;
import io.rollcall.zoomclient.calls.Guards;
import io.rollcall.zoomclient.calls.ZoomCalls;
import io.rollcall.zoomclient.http.CallMetrics;
import io.rollcall.zoomclient.http.ZoomHttp;
import io.rollcall.zoomclient.http.ZoomHttpSettings;
import io.rollcall.zoomclient.meetings.RestZoomMeetings;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.participants.ZoomParticipants;
import io.rollcall.zoomclient.recordings.ZoomRecordings;
import io.rollcall.zoomclient.registrants.ZoomRegistrants;
import io.rollcall.zoomclient.tokens.AccessTokens;
import io.rollcall.zoomclient.users.ZoomUsers;
import io.rollcall.zoomclient.webinars.ZoomPanelists;
import io.rollcall.zoomclient.webinars.ZoomWebinars;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;

/** The whole client for the account {@code campus} of some Zoom. */
public final class ZoomApi implements AutoCloseable {

  public final ZoomMeetings meetings;
  public final ZoomWebinars webinars;
  public final ZoomPanelists panelists;
  public final ZoomRegistrants registrants;
  public final ZoomRecordings recordings;
  public final ZoomParticipants participants;
  public final ZoomUsers users;
  private final Accounts files;
  private final AccessTokens tokens;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final ZoomHttp http;

  public ZoomApi(Path folder, URI apiUrl, URI tokenUrl) throws IOException {
    this(folder, apiUrl, tokenUrl, "business", BudgetDatabase.create());
  }

  /**
   * @param plan free, pro or business
   * @param database of this replica and others
   */
  public ZoomApi(Path folder, URI apiUrl, URI tokenUrl, String plan, BudgetDatabase database)
      throws IOException {
    Files.writeString(
        folder.resolve("campus.yaml"),
        """
        key: campus
        kind: oauth
        zoom-account-ids: [abc]
        plan: %s
        api-url: %s
        token-url: %s
        hosts: [{email: host1@campus.example}]
        """
            .formatted(plan, apiUrl, tokenUrl));
    Files.writeString(
        folder.resolve("campus.api"),
        "account-id: abc\nclient-id: client\nclient-secret: s3cret\n");
    http =
        new ZoomHttp(new ZoomHttpSettings(Duration.ofSeconds(2), Duration.ofSeconds(10), 20, null));
    files = Accounts.in(folder);
    tokens = new AccessTokens(new ApiSecretFiles(folder), http, InstantSource.system(), meters);
    ZoomCalls calls = calls(tokens, database);
    meetings = new RestZoomMeetings(calls);
    webinars = new ZoomWebinars(calls);
    panelists = new ZoomPanelists(calls);
    registrants = new ZoomRegistrants(calls);
    recordings = new ZoomRecordings(calls);
    participants = new ZoomParticipants(calls);
    users = new ZoomUsers(calls);
  }

  private ZoomCalls calls(AccessTokens tokens, BudgetDatabase database) {
    Duration wait = Duration.ofSeconds(10);
    BudgetSettings whole = new BudgetSettings(new Shares(1, 1, 1), wait, wait, wait);
    return new ZoomCalls(
        files,
        tokens,
        http,
        new Budgets(database.connections(), whole, meters),
        new Guards(Duration.ofMinutes(1), 40, meters),
        new CallMetrics(meters));
  }

  /** Whether the account can be used. */
  public AccountCheck check() {
    return check(Duration.ofSeconds(10));
  }

  /** The same within this time. */
  public AccountCheck check(Duration within) {
    return new ZoomAccounts(tokens, users, within)
        .check(files.byKey("campus").orElseThrow())
        .blockOptional()
        .orElseThrow();
  }

  /** How many calls of a label went well. */
  public double calls(String label) {
    return calls(label, "ok");
  }

  /** How many calls of a label had this result. */
  public double calls(String label, String result) {
    Counter counter =
        meters.find("rollcall_zoom_calls_total").tags("label", label, "result", result).counter();
    return counter == null ? 0 : counter.count();
  }

  @Override
  public void close() {
    http.close();
  }
}
