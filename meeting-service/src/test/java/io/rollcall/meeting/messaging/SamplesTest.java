package io.rollcall.meeting.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rollcall.contracts.CloudEventHeaders;
import io.rollcall.meeting.domain.Activity;
import io.rollcall.meeting.domain.News;
import io.rollcall.platform.zoomevents.ZoomEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SamplesTest {

  private static final Path SAMPLES = Path.of("../../shared/zoom/payloads");

  @Test
  void nothingThatIsSecretOrAnAddressGetsIntoTheLog() throws IOException {
    List<Activity> log =
        samples().stream()
            .filter(event -> ActivityTable.keeps(event.name()))
            .flatMap(event -> ActivityReading.of(event).stream())
            .toList();

    assertThat(log).hasSizeGreaterThan(60);
    assertThat(log)
        .allSatisfy(
            line ->
                assertThat(line.details().toString())
                    .doesNotContain("@", "http", "token", "pwd", "192.", "10."));
  }

  @Test
  void qualityChatAndDataAreNotKept() throws IOException {
    assertThat(samples())
        .extracting(ZoomEvent::name)
        .filteredOn(ActivityTable::keeps)
        .noneMatch(name -> name.contains("_qos") || name.contains(".chat_"))
        .noneMatch(name -> name.contains("participant_data"));
  }

  @Test
  void aPracticeSessionIsActivityOnly() throws IOException {
    ZoomEvent ended = sample("webinar.ended");

    assertThat(NewsReading.of(ended)).containsInstanceOf(News.Practised.class);
    assertThat(ActivityReading.of(ended)).isPresent();
  }

  @Test
  void theSamplesOfTheLineAreNews() throws IOException {
    assertThat(NewsReading.of(sample("meeting.started"))).containsInstanceOf(News.Started.class);
    assertThat(NewsReading.of(sample("meeting.participant_joined")))
        .containsInstanceOf(News.Joined.class);
    assertThat(NewsReading.of(sample("meeting.ended"))).containsInstanceOf(News.Ended.class);
    assertThat(NewsReading.of(sample("meeting.deleted"))).containsInstanceOf(News.Deleted.class);
    assertThat(NewsReading.of(sample("meeting.recovered")))
        .containsInstanceOf(News.SlotsRestored.class);
    assertThat(NewsReading.of(sample("recording.started"))).isEmpty();
  }

  private static ZoomEvent sample(String name) throws IOException {
    Optional<ZoomEvent> found =
        samples().stream().filter(event -> event.name().equals(name)).findFirst();
    return found.orElseThrow();
  }

  private static List<ZoomEvent> samples() throws IOException {
    assumeTrue(Files.isDirectory(SAMPLES));
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(SamplesTest::event)
          .toList();
    }
  }

  private static ZoomEvent event(Path file) {
    try {
      byte[] body = Files.readAllBytes(file);
      String name = JsonMapper.shared().readTree(body).path("event").asString();
      return new ZoomEvent(
          CloudEventHeaders.ZOOM_SOURCE_PREFIX + "campus",
          file.getFileName().toString(),
          "campus",
          CloudEventHeaders.ZOOM_TYPE_PREFIX + name,
          "1234567890",
          Instant.parse("2026-11-01T09:00:00Z"),
          body,
          null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
