package io.rollcall.zoomsimulator.control;

import io.rollcall.zoomsimulator.calls.Call;
import io.rollcall.zoomsimulator.calls.Ledger;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.util.PatternMatchUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ledger: which calls came, oldest first. */
@RestController
@RequestMapping("/control/calls")
class CallsControl {

  private final Ledger ledger;

  CallsControl(Ledger ledger) {
    this.ledger = ledger;
  }

  @GetMapping
  List<Call.View> all(
      @RequestParam(defaultValue = "*") String operation,
      @RequestParam(defaultValue = "*") String account,
      @RequestParam(defaultValue = "*") String path) {
    return ledger.all(matching(operation, account, path));
  }

  /** How many of each operation. */
  @GetMapping("/counts")
  Map<String, Long> counts(
      @RequestParam(defaultValue = "*") String operation,
      @RequestParam(defaultValue = "*") String account,
      @RequestParam(defaultValue = "*") String path) {
    return ledger.counts(matching(operation, account, path));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clear() {
    ledger.clear();
  }

  private static Predicate<Call.View> matching(String operation, String account, String path) {
    return call ->
        PatternMatchUtils.simpleMatch(operation, String.valueOf(call.operation()))
            && PatternMatchUtils.simpleMatch(account, String.valueOf(call.account()))
            && PatternMatchUtils.simpleMatch(path, call.path());
  }
}
