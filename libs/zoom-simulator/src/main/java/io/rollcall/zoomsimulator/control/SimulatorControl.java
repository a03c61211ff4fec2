package io.rollcall.zoomsimulator.control;

import io.rollcall.zoomsimulator.calls.Ledger;
import io.rollcall.zoomsimulator.faults.Faults;
import io.rollcall.zoomsimulator.limits.Counters;
import io.rollcall.zoomsimulator.meetings.Meetings;
import io.rollcall.zoomsimulator.people.Rooms;
import io.rollcall.zoomsimulator.recordings.Studio;
import io.rollcall.zoomsimulator.registrants.Panelists;
import io.rollcall.zoomsimulator.registrants.Registrants;
import io.rollcall.zoomsimulator.webhooks.Deliveries;
import io.rollcall.zoomsimulator.webhooks.Disturbances;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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
  private final Ledger calls;
  private final Counters limits;
  private final Registrants registrants;
  private final Panelists panelists;
  private final Studio studio;

  SimulatorControl(
      Meetings meetings,
      Rooms rooms,
      Deliveries deliveries,
      Disturbances disturbances,
      Faults faults,
      Ledger calls,
      Counters limits,
      Registrants registrants,
      Panelists panelists,
      Studio studio) {
    this.meetings = meetings;
    this.rooms = rooms;
    this.deliveries = deliveries;
    this.disturbances = disturbances;
    this.faults = faults;
    this.calls = calls;
    this.limits = limits;
    this.registrants = registrants;
    this.panelists = panelists;
    this.studio = studio;
  }

  @GetMapping("/health")
  Map<String, String> health() {
    return Map.of("status", "UP");
  }

  /** Begins a new day, and a new second, for all of Zoom's limits. */
  @DeleteMapping("/limits")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void newDay() {
    limits.clear();
  }

  /** Forgets what happened and what was asked for; accounts and tokens stay. */
  @PostMapping("/reset")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reset() {
    faults.clear();
    disturbances.clear();
    deliveries.clear();
    rooms.clear();
    meetings.clear();
    registrants.clear();
    panelists.clear();
    studio.clear();
    calls.clear();
    limits.clear();
  }
}
