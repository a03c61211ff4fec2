package io.rollcall.zoomsimulator.control;

import io.rollcall.zoomsimulator.scenarios.ClassRequest;
import io.rollcall.zoomsimulator.scenarios.ClassRun;
import io.rollcall.zoomsimulator.scenarios.ClassRuns;
import java.net.URI;
import java.util.NoSuchElementException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Playing a whole class. */
@RestController
@RequestMapping("/control/scenarios")
class ScenariosControl {

  private final ClassRuns runs;

  ScenariosControl(ClassRuns runs) {
    this.runs = runs;
  }

  /** 202 with where its status stands; with {@code wait} 200 once the class is over. */
  @PostMapping("/class")
  Mono<ResponseEntity<ClassRun.Status>> play(
      @RequestBody ClassRequest asked, @RequestParam(defaultValue = "false") boolean wait) {
    var begun = runs.begin(asked);
    if (wait) {
      return begun.end().then(Mono.fromSupplier(() -> ResponseEntity.ok(begun.run().status())));
    }
    var status = begun.run().status();
    var location = URI.create("/control/scenarios/" + status.id());
    return Mono.just(ResponseEntity.accepted().location(location).body(status));
  }

  @GetMapping("/{id}")
  ClassRun.Status status(@PathVariable long id) {
    return runs.byId(id)
        .orElseThrow(() -> new NoSuchElementException("no scenario " + id))
        .status();
  }
}
