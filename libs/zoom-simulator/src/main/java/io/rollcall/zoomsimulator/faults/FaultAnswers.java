package io.rollcall.zoomsimulator.faults;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes the answers that faults ask for. */
@Component
class FaultAnswers {

  private static final String PAGE =
      """
      <html>
      <head><title>502 Bad Gateway</title></head>
      <body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body>
      </html>
      """;

  private final JsonMapper json;

  FaultAnswers(JsonMapper json) {
    this.json = json;
  }

  Mono<Void> refuse(Fault fault, ServerWebExchange exchange) {
    var body = new LinkedHashMap<String, Object>();
    body.put("code", orElse(fault.code(), orElse(fault.status(), 300)));
    body.put("message", fault.message() == null ? "Refused on request." : fault.message());
    return write(fault, exchange, 400, "application/json", json.writeValueAsString(body));
  }

  Mono<Void> answer(Fault fault, ServerWebExchange exchange) {
    var body = fault.body() == null ? "" : fault.body();
    return write(fault, exchange, 200, "application/json", body);
  }

  Mono<Void> html(Fault fault, ServerWebExchange exchange) {
    return write(fault, exchange, 502, "text/html", PAGE);
  }

  Mono<Void> error(Fault fault, ServerWebExchange exchange) {
    var body = "{\"code\":500,\"message\":\"Internal server error.\"}";
    return write(fault, exchange, 500, "application/json", body);
  }

  private static Mono<Void> write(
      Fault fault, ServerWebExchange exchange, int status, String type, String body) {
    var response = exchange.getResponse();
    response.setStatusCode(HttpStatusCode.valueOf(orElse(fault.status(), status)));
    response.getHeaders().set("Content-Type", type);
    if (fault.headers() != null) {
      fault.headers().forEach(response.getHeaders()::set);
    }
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
  }

  private static int orElse(@Nullable Integer value, int otherwise) {
    return value == null ? otherwise : value;
  }
}
