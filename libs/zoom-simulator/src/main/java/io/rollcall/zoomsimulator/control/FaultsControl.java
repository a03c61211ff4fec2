package io.rollcall.zoomsimulator.control;

import io.rollcall.zoomsimulator.faults.Fault;
import io.rollcall.zoomsimulator.faults.Faults;
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

/** Faults of the REST API and of the token endpoint. */
@RestController
@RequestMapping("/control/faults")
class FaultsControl {

  private final Faults faults;

  FaultsControl(Faults faults) {
    this.faults = faults;
  }

  @GetMapping
  Map<Long, Fault> all() {
    return faults.all();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Long> add(@RequestBody Fault fault) {
    return Map.of("id", faults.add(fault));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id) {
    faults.remove(id);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clear() {
    faults.clear();
  }
}
