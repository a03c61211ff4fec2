package io.rollcall.zoomsimulator.api;

import io.rollcall.zoomsimulator.accounts.Account;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * The error bodies of the REST API, in the language of the account, and the answer to a path that
 * it does not know.
 */
@RestController
@RestControllerAdvice(
    basePackages = {
      "io.rollcall.zoomsimulator.api",
      "io.rollcall.zoomsimulator.meetings",
      "io.rollcall.zoomsimulator.past",
      "io.rollcall.zoomsimulator.people",
      "io.rollcall.zoomsimulator.recordings",
      "io.rollcall.zoomsimulator.registrants",
      "io.rollcall.zoomsimulator.users"
    })
class RefusalAnswers {

  private static final String TEXTS = "io.rollcall.zoomsimulator.api.refusals";
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> answer(ZoomRefusal refusal, ServerWebExchange exchange) {
    var body = new LinkedHashMap<String, Object>();
    body.put("code", refusal.code());
    body.put("message", text(refusal, exchange.getAttribute(Account.ATTRIBUTE)));
    if (!refusal.errors().isEmpty()) {
      body.put("errors", refusal.errors());
    }
    return ResponseEntity.status(refusal.status()).body(body);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> unreadable(
      ResponseStatusException input, ServerWebExchange exchange) {
    return answer(ZoomRefusal.invalid("request", String.valueOf(input.getReason())), exchange);
  }

  @RequestMapping("/v2/**")
  void unknown() {
    throw ZoomRefusal.noSuchEndpoint();
  }

  private static String text(ZoomRefusal refusal, @Nullable Account caller) {
    var english = String.valueOf(refusal.getMessage());
    if (caller == null) {
      return english;
    }
    var texts = ResourceBundle.getBundle(TEXTS, Locale.of(caller.rules().language()), NO_FALLBACK);
    var key = Integer.toString(refusal.code());
    return texts.containsKey(key) ? texts.getString(key) : english;
  }
}
