package io.rollcall.zoomclient;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.rollcall.platform.accounts.Accounts;
import io.rollcall.platform.accounts.ApiSecretFiles;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.budget.BudgetSettings;
import io.rollcall.zoomclient.budget.Budgets;
import io.rollcall.zoomclient.budget.Shares;
import io.rollcall.zoomclient.calls.Guards;
import io.rollcall.zoomclient.calls.ZoomCalls;
import io.rollcall.zoomclient.http.CallMetrics;
import io.rollcall.zoomclient.http.ZoomHttp;
import io.rollcall.zoomclient.http.ZoomHttpSettings;
import io.rollcall.zoomclient.meetings.NewMeeting;
import io.rollcall.zoomclient.meetings.RestZoomMeetings;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.tokens.AccessTokens;
import io.rollcall.zoomsimulator.RunningSimulator;
import io.rollcall.zoomsimulator.SimulatorClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import reactor.core.publisher.Mono;

/** A simulator with the account {@code campus}, and a client of it with files of its own. */
final class Campus implements AutoCloseable {

  static final String HOST = "host1@campus.example";
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final BudgetSettings WHOLE =
      new BudgetSettings(new Shares(1, 1, 1), WAIT, WAIT, WAIT);
  private static final Duration ANSWER_WITHIN = Duration.ofMillis(1500);

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final SimulatorClient zoom;
  final ZoomMeetings meetings;
  private final BudgetDatabase database = BudgetDatabase.create();
  private final RunningSimulator simulator;
  private final ZoomHttp http;
  private final Path folder;
  private final ApiSecretFiles secrets;

  Campus(Path folder) throws IOException {
    this(folder, RunningSimulator.start());
  }

  private Campus(Path folder, RunningSimulator simulator) throws IOException {
    this.folder = folder;
    this.simulator = simulator;
    this.zoom = simulator.client();
    zoomSecret("s3cret");
    accountFile("oauth", simulator.apiUrl());
    secretFile("s3cret");
    secrets = new ApiSecretFiles(folder);
    http = new ZoomHttp(new ZoomHttpSettings(Duration.ofSeconds(1), ANSWER_WITHIN, 20, null));
    meetings = new RestZoomMeetings(calls());
  }

  private ZoomCalls calls() {
    return new ZoomCalls(
        Accounts.in(folder),
        new AccessTokens(secrets, http, InstantSource.system(), meters),
        http,
        new Budgets(database.connections(), WHOLE, meters),
        new Guards(Duration.ofMinutes(1), 40, meters),
        new CallMetrics(meters));
  }

  /** A second client of the same files, with circuit and tokens of its own. */
  ZoomMeetings anotherClient() {
    return new RestZoomMeetings(calls());
  }

  void zoomSecret(String secret) {
    zoom.put(
        "/control/accounts/campus",
        """
        {"key": "campus", "accountId": "abc", "clientId": "client", "clientSecret": "%s",
         "apiKey": "api-key", "apiSecret": "api-secret", "hosts": [{"email": "%s"}]}
        """
            .formatted(secret, HOST));
  }

  void accountFile(String kind, URI apiUrl) throws IOException {
    Files.writeString(
        folder.resolve("campus.yaml"),
        """
        key: campus
        kind: %s
        zoom-account-ids: [abc]
        plan: business
        api-url: %s
        token-url: %s
        hosts: [{email: %s}]
        """
            .formatted(kind, apiUrl, simulator.tokenUrl(), HOST));
  }

  void secretFile(String secret) throws IOException {
    Files.writeString(
        folder.resolve("campus.api"),
        "account-id: abc\nclient-id: client\nclient-secret: " + secret + "\n");
    rereadSecrets();
  }

  void legacySecretFile() throws IOException {
    Files.writeString(folder.resolve("campus.api"), "api-key: api-key\napi-secret: api-secret\n");
    rereadSecrets();
  }

  private void rereadSecrets() {
    if (secrets != null) {
      secrets.refresh();
    }
  }

  URI apiUrl() {
    return simulator.apiUrl();
  }

  void fault(String fault) {
    zoom.post("/control/faults", fault);
  }

  double calls(String label, String result) {
    var counter =
        meters.find("rollcall_zoom_calls_total").tags("label", label, "result", result).counter();
    return counter == null ? 0 : counter.count();
  }

  static NewMeeting meeting(String topic) {
    Instant start = Instant.parse("2026-12-01T09:00:00Z");
    return new NewMeeting(topic, null, 2, start, 60, "Europe/Madrid", "passcode-1", null, null);
  }

  static <T> ZoomAnswer<T> answer(Mono<ZoomAnswer<T>> call) {
    ZoomAnswer<T> answer = call.block(Duration.ofSeconds(20));
    if (answer == null) {
      throw new AssertionError("no answer");
    }
    return answer;
  }

  static <T> T yes(Mono<ZoomAnswer<T>> call) {
    return switch (answer(call)) {
      case ZoomAnswer.Yes<T>(var value, var _) -> value;
      case ZoomAnswer<T> other -> throw new AssertionError(other);
    };
  }

  @Override
  public void close() {
    http.close();
    simulator.close();
  }
}
