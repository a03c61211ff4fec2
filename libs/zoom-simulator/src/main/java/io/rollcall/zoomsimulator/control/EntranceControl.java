package io.rollcall.zoomsimulator.control;

import io.rollcall.zoomsimulator.people.Entrance;
import io.rollcall.zoomsimulator.people.Participant;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opening Zoom's links as a person would. */
@RestController
class EntranceControl {

  private final Entrance entrance;

  EntranceControl(Entrance entrance) {
    this.entrance = entrance;
  }

  /** {@code name}: of a guest; others are known by their link. */
  record Opened(URI url, @Nullable String name, @Nullable Instant at) {}

  @PostMapping("/control/links/open")
  Participant open(@RequestBody Opened opened) {
    var name = opened.name() == null ? "Guest" : opened.name();
    return entrance.open(opened.url(), name, opened.at() == null ? Instant.now() : opened.at());
  }
}
