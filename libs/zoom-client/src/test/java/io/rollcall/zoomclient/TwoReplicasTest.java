package io.rollcall.zoomclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;

class TwoReplicasTest {

  @TempDir private Path folder;

  @Test
  void zoomNeverHasToRefuseForTooManyCalls() throws IOException {
    BudgetDatabase database = BudgetDatabase.create();
    try (SimulatedZoom zoom = new SimulatedZoom(folder);
        ZoomApi one = replica(zoom, database);
        ZoomApi other = replica(zoom, database)) {
      // more than is used: what is sent in time may arrive in one heap on a busy machine
      zoom.control.put("/control/accounts/campus/rules", "{\"plan\": \"BUSINESS\"}");

      Flux.range(0, 150)
          .flatMap(i -> (i % 2 == 0 ? one : other).users.get("campus", SimulatedZoom.HOST), 30)
          .blockLast(Duration.ofMinutes(1));

      assertThat(one.calls("light") + other.calls("light")).isEqualTo(150);
      assertThat(one.calls("light", "limited") + other.calls("light", "limited")).isZero();
    }
  }

  private ZoomApi replica(SimulatedZoom zoom, BudgetDatabase database) throws IOException {
    return new ZoomApi(folder, zoom.simulator.apiUrl(), zoom.simulator.tokenUrl(), "pro", database);
  }
}
