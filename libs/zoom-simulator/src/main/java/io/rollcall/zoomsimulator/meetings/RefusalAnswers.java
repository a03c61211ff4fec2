package io.rollcall.zoomsimulator.meetings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;

/** The error bodies of the REST API, and the answer to a path that it does not know. */
@RestController
@RestControllerAdvice(
    basePackages = {"io.rollcall.zoomsimulator.meetings", "io.rollcall.zoomsimulator.people"})
class RefusalAnswers {

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> answer(ZoomRefusal refusal) {
    var body = new LinkedHashMap<String, Object>();
    body.put("code", refusal.code());
    body.put("message", String.valueOf(refusal.getMessage()));
    if (!refusal.errors().isEmpty()) {
      body.put("errors", refusal.errors());
    }
    return ResponseEntity.status(refusal.status()).body(body);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> unreadable(ResponseStatusException input) {
    return answer(ZoomRefusal.invalid("request", String.valueOf(input.getReason())));
  }

  @RequestMapping("/v2/**")
  void unknown() {
    throw ZoomRefusal.noSuchEndpoint();
  }
}
