package io.rollcall.zoomsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** The page, and the stream that it lives on. */
class PageTest {

  @Test
  void thePageIsServedAndToldWhatHappens() throws IOException, InterruptedException {
    var http = HttpClient.newHttpClient();
    try (var zoom = new Simulation()) {
      var page = http.send(request(zoom, "/"), HttpResponse.BodyHandlers.ofString());
      Queue<String> lines = new ConcurrentLinkedQueue<>();
      http.sendAsync(request(zoom, "/control/stream"), HttpResponse.BodyHandlers.ofLines())
          .thenAccept(answer -> answer.body().forEach(lines::add));
      await().until(() -> lines.contains("event:hello"));

      long number = zoom.meeting("Algebra");
      zoom.control.post("/control/meetings/" + number + "/start", "");
      zoom.control.post("/control/meetings/" + number + "/join", "{\"name\": \"Ana\"}");

      await()
          .until(
              () ->
                  lines.contains("event:call")
                      && lines.contains("event:meeting")
                      && lines.contains("event:person")
                      && lines.contains("event:delivery"));
      assertThat(page.body()).contains("Zoom simulator").contains("control/stream");
      var overview = zoom.control.get("/control/overview");
      assertThat(overview.at("/meetings/0/inside/0").asString()).isEqualTo("Ana");
    } finally {
      http.shutdownNow();
    }
  }

  private static HttpRequest request(Simulation zoom, String path) {
    return HttpRequest.newBuilder(URI.create(zoom.simulator.url() + path)).build();
  }
}
