package io.rollcall.zoomsimulator.control;

import io.rollcall.zoomsimulator.webhooks.Disturbance;
import io.rollcall.zoomsimulator.webhooks.Disturbances;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Disturbing webhooks: late, twice, held, lost. */
@RestController
@RequestMapping("/control/disturbances")
class DisturbancesControl {

  private final Disturbances disturbances;

  DisturbancesControl(Disturbances disturbances) {
    this.disturbances = disturbances;
  }

  @GetMapping
  Map<Long, Disturbance> all() {
    return disturbances.all();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Long> add(@RequestBody Disturbance disturbance) {
    return Map.of("id", disturbances.add(disturbance));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id) {
    disturbances.remove(id);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clear() {
    disturbances.clear();
  }
}
