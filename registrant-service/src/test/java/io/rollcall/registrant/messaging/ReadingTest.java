package io.rollcall.registrant.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rollcall.platform.zoomevents.ZoomEvent;
import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.Status;
import io.rollcall.registrant.domain.ZoomFact;
import io.rollcall.registrant.registering.Heard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

  private static final Path SAMPLES = Path.of("../../shared/zoom/payloads");
  private static final Instant AT = Instant.ofEpochMilli(1_626_230_691_572L);

  @ParameterizedTest
  @CsvSource({
    "meeting.registration_created,   APPROVED,  https://example.com/join",
    "meeting.registration_approved,  APPROVED,  https://example.com",
    "meeting.registration_denied,    DENIED,",
    "meeting.registration_cancelled, CANCELLED,",
    "webinar.registration_created,   APPROVED,  https://example.com/join",
    "webinar.registration_approved,  APPROVED,  https://example.com",
    "webinar.registration_denied,    DENIED,",
    "webinar.registration_cancelled, CANCELLED,"
  })
  void whatZoomsOwnExamplesTellIsRead(String name, Status status, @Nullable String link)
      throws IOException {
    Path sample = SAMPLES.resolve(name + "--zoom-docs.json");
    assumeTrue(Files.exists(sample));

    assertThat(Reading.of(event(name, Files.readString(sample))))
        .contains(
            new Heard(
                name.startsWith("webinar."),
                new Person(null, "Jill", "Chill", "jchill@example.com"),
                new ZoomFact("iFxeBPYun6SAiWUzBcEkX", status, link, AT, false)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          {"id":4711,"first_name":"Kim","email":"k@x.example"}       | 4711 | Kim |    | k@x.example | APPROVED
          {"id":"r","first_name":"","last_name":"","email":""}       | r    | -   |    |             | APPROVED
          {"id":" r ","first_name":" Kim ","last_name":"Lee"}        | r    | Kim | Lee |            | APPROVED
          {"id":"r","first_name":null,"status":"pending"}            | r    | -   |    |             | PENDING
          {"id":"r","first_name":"K\\u0000","custom_questions":[{}]} | r    | -   |    |             | APPROVED
          {"id":"r","first_name":{"a":1},"join_url":"","status":""}  | r    | -   |    |             | APPROVED
          """)
  void whatIsEmptyOrOddIsLeftOut(
      String registrant,
      String id,
      String first,
      @Nullable String last,
      @Nullable String email,
      Status status) {
    Heard heard = Reading.of(created(registrant)).orElseThrow();

    assertThat(heard.person()).isEqualTo(new Person(null, first, last, email));
    assertThat(heard.fact()).isEqualTo(new ZoomFact(id, status, null, AT, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "\"r\"", "{\"id\":\"\"}", "{\"id\":null}"})
  void oneWithoutIdTellsNothing(String registrant) {
    assertThat(Reading.of(created(registrant))).isEmpty();
  }

  @Test
  void whoeverCancelsTheirOwnRegistrationIsTheOneWhoDidIt() {
    String cancelled =
        """
        {"payload":{"operator":"KIM@x.example",
          "object":{"registrant":{"id":"r","first_name":"Kim","email":"kim@x.example"}}}}
        """;

    Heard heard = Reading.of(event("meeting.registration_cancelled", cancelled)).orElseThrow();

    assertThat(heard.fact().own()).isTrue();
  }

  private static ZoomEvent created(String registrant) {
    return event(
        "meeting.registration_created",
        "{\"payload\":{\"object\":{\"registrant\":" + registrant + "}}}");
  }

  private static ZoomEvent event(String name, String body) {
    return new ZoomEvent(
        "/webhooks/zoom/campus",
        "id",
        "campus",
        "zoom." + name,
        "1234567890",
        AT,
        body.getBytes(StandardCharsets.UTF_8),
        null);
  }
}
