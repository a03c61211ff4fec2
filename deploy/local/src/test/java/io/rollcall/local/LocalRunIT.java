package io.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LocalRunIT {

  /** What the commands print. */
  private static final File SAID = new File("target/local-run.log");

  private static final Duration LIMIT = Duration.ofMinutes(4);

  private static final Pattern NEVER_TOLD =
      Pattern.compile("https?://|pwd=|passcode|password|token", Pattern.CASE_INSENSITIVE);

  @TempDir private Path run = Path.of("");

  @AfterEach
  void down() throws Exception {
    command("down");
  }

  @Test
  void comesUpPlaysTheDemoAndLeavesNothingBehind() throws Exception {
    Process up = start("up", "--any-ports", "--while", "" + ProcessHandle.current().pid());
    await().atMost(LIMIT).until(() -> Files.exists(run.resolve("env")) || !up.isAlive());
    assertThat(up.isAlive()).as(SAID.getPath()).isTrue();
    assertThat(Files.readString(run.resolve("env"))).contains("TOKEN_STUDENT='ey");
    assertThat(command("status")).isZero();

    assertThat(command("demo")).as(SAID.getPath()).isZero();
    assertThat(SAID)
        .content()
        .contains("202 sync pending", "30 registrants, each once", "None missing, none twice");
    EnvFile env = EnvFile.read(run.resolve("env"));
    assertThat(PublishedRecords.of(env.get("KAFKA_BOOTSTRAP"), PublishedRecords.OURS))
        .isNotEmpty()
        .noneMatch(record -> NEVER_TOLD.matcher(record).find());
    issuerKeepsItsKeys(env.get("ISSUER_URL") + "/jwks");
    whoPresentsIsAnAlternativeHost(Cast.of(env));
    killUnderLoad(env);
    kill(Part.RECORDING);
    kill(Part.POSTGRES);
    assertThat(command("status")).isNotZero();

    assertThat(command("down", "--forget")).isZero();
    await().atMost(LIMIT).until(() -> !up.isAlive());
    assertThat(processesOfThisRun()).isEmpty();
    assertThat(run.resolve("data")).doesNotExist();
    assertThat(run.resolve("secrets")).exists();
  }

  private void issuerKeepsItsKeys(String url) throws Exception {
    JsonNode before = Http.get(url, "").json();
    assertThat(command("stop", Part.ISSUER.title())).isZero();
    assertThat(command("start", Part.ISSUER.title())).isZero();
    assertThat(Http.get(url, "").json()).isEqualTo(before);
  }

  private static void whoPresentsIsAnAlternativeHost(Cast cast) throws Exception {
    String lesson =
        cast.teacher()
            .schedule(
                Map.of(
                    "topic",
                    "Presented",
                    "startTime",
                    Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS),
                    "durationMinutes",
                    30,
                    "audience",
                    Map.of("course", Cast.COURSE),
                    "host",
                    "host1@campus.example"),
                UUID.randomUUID().toString())
            .json()
            .path("id")
            .asString();

    cast.teacher()
        .register(
            lesson,
            Map.of(
                "userId", "presenter-1",
                "firstName", "Pia",
                "lastName", "Pohl",
                "email", "host2@campus.example",
                "type", "presenter"));

    await()
        .atMost(LIMIT)
        .until(
            () -> cast.teacher().meeting(lesson).at("/settings/alternativeHosts/0").asString(""),
            "host2@campus.example"::equals);
  }

  private void killUnderLoad(EnvFile env) throws Exception {
    try (Crowd crowd = Crowd.ofTheDemo(env)) {
      crowd.comes();
      kill(Part.INGEST);
      crowd.awaitAnswers();
      assertThat(crowd.cut()).isNotEmpty();
      assertThat(command("start", Part.INGEST.title())).isZero();

      crowd.comes();
      kill(Part.MEETING);
      crowd.awaitAnswers();
      assertThat(command("start", Part.MEETING.title())).isZero();

      String last = crowd.oneComes();
      await().atMost(LIMIT).until(() -> crowd.seen().contains(last));
      assertThat(crowd.published()).containsAll(crowd.accepted());
      assertThat(crowd.seen())
          .doesNotHaveDuplicates()
          .containsExactlyInAnyOrderElementsOf(crowd.published());
    }
  }

  private void kill(Part part) throws IOException {
    Layout layout = new Layout(Path.of("../.."), run);
    ProcessHandle process = new Processes(layout).running(part).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  private List<String> processesOfThisRun() {
    return ProcessHandle.allProcesses()
        .map(process -> process.info().commandLine().orElse(""))
        .filter(command -> command.contains(run.toString()))
        .toList();
  }

  private int command(String... words) throws IOException, InterruptedException {
    Process process = start(words);
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("hangs: " + String.join(" ", words));
    }
    return process.exitValue();
  }

  /** In a session of its own, so that it outlives a killed build and ends what it started. */
  private Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>(Java.sessionOfItsOwn());
    command.add(Path.of(words[0]).toAbsolutePath().toString());
    command.addAll(List.of(words).subList(1, words.length));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(SAID));
    builder.environment().put("ROLLCALL_RUN", run.toString());
    builder.environment().put("ROLLCALL_BUILD", "never");
    return builder.start();
  }
}
