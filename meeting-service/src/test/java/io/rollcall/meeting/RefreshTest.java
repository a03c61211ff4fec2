package io.rollcall.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.testkit.calls.Api;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RefreshTest extends MeetingServiceTest {

  private final MeterRegistry meters;

  RefreshTest(@Autowired MeterRegistry meters) {
    this.meters = meters;
  }

  @Test
  void aLostStartIsFoundOutByOneCallToZoomHoweverManyAsk() {
    Api.Answer meeting = scheduled(teacher("C1"), request("C1"));
    startUnheard(meeting);
    double before = callsToZoom();

    List<Api.Answer> answers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> refresh(meeting)))
            .limit(8)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).extracting(Api.Answer::status).containsOnly(200);
    assertThat(answers).extracting(it -> it.text("/status")).containsOnly("started");
    assertThat(callsToZoom() - before).isEqualTo(1);
  }

  @Test
  void zoomBeingAwayIsNoAnswer() {
    Api.Answer meeting = scheduled(teacher("C1"), request("C1"));
    simulator.post(
        "/control/faults",
        "{\"method\":\"GET\",\"path\":\"/v2/meetings/*\",\"kind\":\"AWAY\",\"count\":3}");

    Api.Answer answer = refresh(meeting);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.text("/type")).isEqualTo("/problems/try-again");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void whatZoomSaysClosesNothing() {
    Instant start = Instant.now();
    Api.Answer meeting = scheduled(teacher("C1"), request("C1"));
    String zoom = "/control/meetings/" + meeting.text("/zoomId");
    simulator.post(zoom + "/start", "{\"at\":\"%s\"}".formatted(start));
    soon()
        .untilAsserted(
            () ->
                assertThat(teacher("C1").get(path(meeting)).text("/status")).isEqualTo("started"));
    simulator.post(
        "/control/disturbances",
        "{\"action\":\"LOSE\",\"event\":\"meeting.ended\",\"meeting\":%s}"
            .formatted(meeting.text("/zoomId")));
    simulator.post(zoom + "/end", "{}");

    assertThat(refresh(meeting).text("/status")).isEqualTo("started");
  }

  private Api.Answer refresh(Api.Answer meeting) {
    return student("C1").post(path(meeting) + "/refresh", "");
  }

  private void startUnheard(Api.Answer meeting) {
    String number = meeting.text("/zoomId");
    simulator.post(
        "/control/disturbances",
        "{\"action\":\"LOSE\",\"event\":\"meeting.started\",\"meeting\":%s}".formatted(number));
    simulator.post("/control/meetings/" + number + "/start", "{}");
  }

  private double callsToZoom() {
    return meters.find("rollcall_zoom_calls_total").tag("label", "light").counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }
}
