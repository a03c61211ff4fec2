package io.rollcall.platform.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET https://zoom.us/j/85204719306?pwd=S3CRET&tk=S3CRET.B-_ failed",
        "https://zoom.us/w/1?tk=S3CRET",
        "https://id.example/cb?x=https%3A%2F%2Fzoom.us%2Fj%2F1%3Fpwd%3DS3CRET",
        "{\"password\":\"S3CRET\",\"topic\":\"Algebra\"}",
        "{\"object\":{\"recording_play_passcode\" : \"S3CRET\"}}",
        "{\\\"download_token\\\":\\\"S3CRET\\\"}",
        "{\"start_url\":\"https://zoom.us/s/1?zak=S3CRET\"}",
        "Authorization: Bearer S3CRETS3CRET",
        "Authorization=[Bearer S3CRETS3CRET]",
        "authorization:\"Basic S3CRETS3CRET\", host:\"a\"",
        "sent bearer S3CRETS3CRET",
        "access_token=S3CRET&expires_in=1",
        "WebhookSecrets[secretTokens=[S3CRET, S3CRET], verificationToken=S3CRET]",
        "clientSecret=S3CRET, accountId=1",
        "x-zm-signature: v0=S3CRET",
        "GET /api/v1/recordings/1/content?link=S3CRET.S3CRET",
        "GET /calendar/S3CRET.ics",
        "GET /calendar/S3CRET is answered not-found",
        "url=https://rollcall.example/calendar/S3CRET.ics",
        "a token eyJhbGciOiJS3CRET.S3CRET.S3CRET-_ was sent",
        "MeetingDraft[topic=Algebra, passcode=S3CRET]",
      })
  void noSecretIsLeft(String line) {
    assertThat(Redaction.of(line)).doesNotContain("S3CRET").contains("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12:00:01.123  INFO meeting [4bf92f3577b34da6a3ce929d0e0e4736] started: topic=Algebra",
        "Started in 4.2 seconds (process running for 5), https://zoom.us/j/85204719306",
        "{\"uuid\":\"4444AAAiAAAAAiAiAiiAii==\",\"type\":2}",
        "",
      })
  void everythingElseStays(String line) {
    assertThat(Redaction.of(line)).isEqualTo(line);
  }

  @Test
  void aLongLineIsRedactedInLinearTime() {
    String line = "a".repeat(50_000) + " \"\"\"::: " + "b=".repeat(50_000) + " pwd=S3CRET";

    assertThat(Redaction.of(line)).doesNotContain("S3CRET");
  }
}
