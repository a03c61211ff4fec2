package io.rollcall.zoomsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhookDeliveryTest {

  private static final String EVENT = "{\"event\":\"user.created\",\"payload\":{}}";

  private Simulation zoom;

  @BeforeEach
  void start() throws IOException {
    zoom =
        new Simulation(
            "rollcall.simulator.webhooks.retry-waits=1s,20ms,20ms",
            "rollcall.simulator.webhooks.answer-within=1s");
  }

  @AfterEach
  void stop() {
    zoom.close();
  }

  @Test
  void aDeliveryCarriesZoomsHeadersAndAValidSignature() {
    send();

    assertStates("DELIVERED");
    var received = zoom.receiver.received().getFirst();
    assertThat(received.text()).isEqualTo(EVENT);
    assertThat(received.header("x-zm-signature")).isEqualTo(signature(received));
    assertThat(received.header("x-zm-request-timestamp")).matches("\\d{10}");
    assertThat(received.header("x-zm-request-id"))
        .matches("[0-9a-f]{8}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{12}");
    assertThat(received.header("x-zm-trackingid")).startsWith("v=2.0;clid=us02;rid=WEB_");
    assertThat(received.header("content-type")).isEqualTo("application/json; charset=utf-8");
    assertThat(received.header("user-agent")).isEqualTo("Zoom Marketplace/1.0a");
    assertThat(received.header("clientid")).isEqualTo("client");
    assertThat(received.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  @Test
  void aRetryHasTheSameIdAndBytesUnderAFreshTimestampAndSignature() {
    zoom.receiver.answers(503);

    send();

    assertStates("DELIVERED");
    assertThat(zoom.receiver.received()).hasSize(2);
    var first = zoom.receiver.received().getFirst();
    var second = zoom.receiver.received().getLast();
    assertThat(second.header("x-zm-request-id")).isEqualTo(first.header("x-zm-request-id"));
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("x-zm-request-timestamp"))
        .isGreaterThan(first.header("x-zm-request-timestamp"));
    assertThat(second.header("x-zm-signature"))
        .isEqualTo(signature(second))
        .isNotEqualTo(first.header("x-zm-signature"));
  }

  @Test
  void afterThreeRetriesZoomGivesUp() {
    zoom.receiver.answers(500, 502, 503, 503);

    send();

    assertStates("GIVEN_UP");
    assertThat(zoom.receiver.received()).hasSize(4);
  }

  @Test
  void refusalsAndRedirectsAreNeverRepeated() {
    zoom.receiver.answers(404, 302, 429);

    send();
    send();
    send();

    assertStates("REFUSED", "REFUSED", "REFUSED");
    assertThat(zoom.receiver.received()).hasSize(3);
  }

  @Test
  void aLateAnswerAndARefusedConnectionAreRetried() {
    zoom.receiver.answers(Receiver.NEVER);
    send();
    assertStates("DELIVERED");

    zoom.account("http://127.0.0.1:1/hook");
    send();

    await().until(() -> attempts(0).size() == 4);
    assertThat(attempts(0).path(0).path("failure").asString()).isEqualTo("ConnectionRefused");
    assertThat(attempts(1).path(0).path("failure").asString()).isEqualTo("ReadTimeOut");
  }

  @Test
  void theChallengeIsSignedAndItsAnswerChecked() {
    zoom.receiver.answersAlways("{\"plainToken\":\"x\",\"encryptedToken\":\"y\"}");

    var outcomes = zoom.control.post("/control/accounts/campus/validate", "");

    assertThat(outcomes.path(0).path("valid").asBoolean()).isFalse();
    assertThat(outcomes.path(0).path("reason").asString()).isEqualTo("another plainToken");
    var received = zoom.receiver.received().getFirst();
    assertThat(received.header("x-zm-signature")).isEqualTo(signature(received));
    assertThat(received.json().path("payload").path("plainToken").asString()).hasSize(22);
  }

  @Test
  void sixFailedChallengesInARowDisableTheSubscription() {
    for (int i = 0; i < 6; i++) {
      zoom.control.post("/control/accounts/campus/validate", "");
    }

    send();

    assertStates("LOST");
  }

  @Test
  void aLostEventNeverComes() {
    disturb("{\"action\": \"LOSE\", \"event\": \"user.*\", \"count\": 1}");

    send();
    send();

    assertStates("DELIVERED", "LOST");
    assertThat(zoom.receiver.received()).hasSize(1);
  }

  @Test
  void anEventSentTwiceKeepsItsIdAndACopyHasAnother() {
    disturb("{\"action\": \"TWICE\", \"count\": 1}");
    disturb("{\"action\": \"COPY\", \"count\": 1}");

    send();
    send();

    assertStates("DELIVERED", "DELIVERED", "DELIVERED", "DELIVERED");
    var ids = zoom.receiver.received().stream().map(each -> each.header("x-zm-request-id"));
    assertThat(ids.distinct()).hasSize(3);
  }

  @Test
  void heldEventsAreReleasedInTheOrderAskedFor() {
    disturb("{\"action\": \"HOLD\"}");
    send("{\"event\":\"a\"}");
    send("{\"event\":\"b\"}");
    assertThat(zoom.receiver.received()).isEmpty();

    zoom.control.post("/control/deliveries/release", "{\"order\": \"REVERSE\"}");

    assertStates("DELIVERED", "DELIVERED");
    assertThat(zoom.receiver.events()).containsExactly("b", "a");
  }

  @Test
  void aLateEventIsOvertaken() {
    disturb("{\"action\": \"LATE\", \"delay\": \"PT1S\", \"event\": \"a\"}");

    send("{\"event\":\"a\"}");
    send("{\"event\":\"b\"}");

    assertStates("DELIVERED", "DELIVERED");
    assertThat(zoom.receiver.events()).containsExactly("b", "a");
  }

  private void send() {
    send(EVENT);
  }

  private void send(String body) {
    zoom.control.post("/control/accounts/campus/events", body);
  }

  private void disturb(String disturbance) {
    zoom.control.post("/control/disturbances", disturbance);
  }

  /** Newest first. */
  private void assertStates(String... expected) {
    await()
        .untilAsserted(
            () ->
                assertThat(deliveries().valueStream().map(each -> each.path("state").asString()))
                    .isEqualTo(List.of(expected)));
  }

  private JsonNode attempts(int delivery) {
    return deliveries().path(delivery).path("attempts");
  }

  private JsonNode deliveries() {
    return zoom.control.get("/control/deliveries");
  }

  private static String signature(Receiver.Received received) {
    var timestamp = received.header("x-zm-request-timestamp");
    assertThat(Long.parseLong(timestamp)).isCloseTo(Instant.now().getEpochSecond(), within());
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Simulation.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(received.body()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Offset<Long> within() {
    return Offset.offset(10L);
  }
}
