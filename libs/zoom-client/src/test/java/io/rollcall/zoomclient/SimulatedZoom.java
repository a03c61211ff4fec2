package io.rollcall.zoomclient;

import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.meetings.MeetingSettings;
import io.rollcall.zoomclient.meetings.NewMeeting;
import io.rollcall.zoomsimulator.RunningSimulator;
import io.rollcall.zoomsimulator.SimulatorClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** A simulator with one licensed host, one basic one, and a client of it. */
final class SimulatedZoom implements AutoCloseable {

  static final String HOST = "host1@campus.example";
  static final Instant START = Instant.parse("2027-01-11T09:00:00Z");

  final ZoomApi api;
  final RunningSimulator simulator = RunningSimulator.start();
  final SimulatorClient control = simulator.client();

  SimulatedZoom(Path folder) throws IOException {
    control.put(
        "/control/accounts/campus",
        """
        {"key": "campus", "accountId": "abc", "clientId": "client", "clientSecret": "s3cret",
         "hosts": [{"email": "%s", "registration": true, "webinars": true},
                   {"email": "basic@campus.example"}]}
        """
            .formatted(HOST));
    api = new ZoomApi(folder, simulator.apiUrl(), simulator.tokenUrl());
  }

  /** A meeting with registration, approved by itself. */
  NewMeeting meeting(String topic) {
    MeetingSettings settings =
        new MeetingSettings(
            null, null, null, null, null, null, 0, null, null, null, null, false, false);
    return new NewMeeting(
        topic, "Chapter 3", 2, START, 60, "Europe/Madrid", "pass-1", null, settings);
  }

  long create(String topic) {
    return yes(api.meetings.create("campus", HOST, meeting(topic))).id();
  }

  /** Directs a meeting; answers what the control tells. */
  JsonNode direct(long number, String action, String body) {
    return control.post("/control/meetings/" + number + "/" + action, body);
  }

  /** Holds a meeting of two people; answers its uuid. */
  String hold(long number) {
    String uuid = direct(number, "start", "").path("uuid").asString();
    direct(number, "join", "{\"name\": \"Ana\", \"email\": \"ana@x.example\"}");
    direct(number, "join", "{\"name\": \"Bo\", \"email\": \"bo@x.example\"}");
    direct(number, "end", "");
    return uuid;
  }

  static <T> T yes(Mono<ZoomAnswer<T>> call) {
    return Campus.yes(call);
  }

  static <T> ZoomRefusal no(Mono<ZoomAnswer<T>> call) {
    return switch (Campus.answer(call)) {
      case ZoomAnswer.No<T>(var refusal) -> refusal;
      case ZoomAnswer<T> other -> throw new AssertionError(other);
    };
  }

  @Override
  public void close() {
    api.close();
    simulator.close();
  }
}
