package io.rollcall.platform.problems;

import io.rollcall.platform.tracing.Trace;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem as {@code application/problem+json}. */
public final class ProblemWriter {

  private final ProblemTexts texts;
  private final JsonMapper json;

  ProblemWriter(ProblemTexts texts, JsonMapper json) {
    this.texts = texts;
    this.json = json;
  }

  /** Answers a request with a problem. */
  public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
    ServerHttpResponse response = exchange.getResponse();
    response.setStatusCode(problem.status());
    problem.headers().forEach(response.getHeaders()::set);
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    response.getHeaders().setCacheControl("no-store");
    if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
      return response.setComplete();
    }
    byte[] body = json.writeValueAsBytes(document(problem, exchange));
    response.getHeaders().setContentLength(body.length);
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  /** The members of a problem inside another document: the outcome of one of many. */
  public Map<String, Object> document(Problem problem, Locale locale) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "/problems/" + problem.kind());
    document.put(
        "title", texts.title(problem.kind(), locale).orElse(problem.status().getReasonPhrase()));
    document.put("status", problem.status().value());
    texts.detail(problem, locale).ifPresent(detail -> document.put("detail", detail));
    problem.members().forEach(document::putIfAbsent);
    return document;
  }

  /** The document of a problem that no exchange has. */
  byte[] document(Problem problem) {
    return json.writeValueAsBytes(document(problem, Locale.ENGLISH));
  }

  private Map<String, Object> document(Problem problem, ServerWebExchange exchange) {
    Locale locale = exchange.getLocaleContext().getLocale();
    Map<String, Object> document = document(problem, locale == null ? Locale.ENGLISH : locale);
    if (problem.status().is5xxServerError()
        && exchange.getAttribute(Trace.KEY) instanceof Trace trace) {
      document.put("traceId", trace.traceId());
    }
    return document;
  }
}
