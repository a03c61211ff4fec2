package io.rollcall.zoomsimulator.control;

import io.rollcall.zoomsimulator.faults.Faults;
import io.rollcall.zoomsimulator.meetings.Meetings;
import io.rollcall.zoomsimulator.people.Rooms;
import io.rollcall.zoomsimulator.webhooks.Deliveries;
import io.rollcall.zoomsimulator.webhooks.Disturbances;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether it is up, and beginning anew. */
@RestController
@RequestMapping("/control")
class SimulatorControl {

  private final Meetings meetings;
  private final Rooms rooms;
  private final Deliveries deliveries;
  private final Disturbances disturbances;
  private final Faults faults;

  SimulatorControl(
      Meetings meetings,
      Rooms rooms,
      Deliveries deliveries,
      Disturbances disturbances,
      Faults faults) {
    this.meetings = meetings;
    this.rooms = rooms;
    this.deliveries = deliveries;
    this.disturbances = disturbances;
    this.faults = faults;
  }

  @GetMapping("/health")
  Map<String, String> health() {
    return Map.of("status", "UP");
  }

  /** Forgets meetings, deliveries, disturbances and faults; accounts and tokens stay. */
  @PostMapping("/reset")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reset() {
    faults.clear();
    disturbances.clear();
    deliveries.clear();
    rooms.clear();
    meetings.clear();
  }
}
