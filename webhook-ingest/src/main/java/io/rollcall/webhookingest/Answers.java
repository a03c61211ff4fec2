package io.rollcall.webhookingest;

import static io.netty.handler.codec.http.HttpHeaderNames.ALLOW;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;

import io.netty.handler.codec.http.HttpMethod;
import io.rollcall.platform.tracing.Trace;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** Tells Zoom what its delivery came to, and counts it. */
final class Answers {

  private final WebhookMetrics metrics;
  private final Problems problems;
  private final DeliveryLog log;

  Answers(WebhookMetrics metrics, Problems problems, DeliveryLog log) {
    this.metrics = metrics;
    this.problems = problems;
    this.log = log;
  }

  Mono<Void> send(HttpServerResponse response, Answer answer, Trace trace, long sinceNanos) {
    Outcome outcome = answer.outcome();
    metrics.answered(answer, System.nanoTime() - sinceNanos);
    log.answered(answer, trace);
    response.status(outcome.status());
    if (outcome.accepted()) {
      return Mono.empty();
    }
    ChallengeAnswer challenge = answer.challenge();
    return challenge == null
        ? problem(response, outcome, trace)
        : body(response, "application/json", challenge.json());
  }

  /** Counts what was no request, and has been answered. */
  void malformed() {
    Answer answer = Answer.refused(Doorman.UNKNOWN, Outcome.MALFORMED);
    metrics.answered(answer, 0);
    log.answered(answer, Trace.begin());
  }

  private Mono<Void> problem(HttpServerResponse response, Outcome outcome, Trace trace) {
    response.header("X-Request-Id", trace.traceId());
    if (outcome == Outcome.WRONG_METHOD) {
      response.header(ALLOW, HttpMethod.POST.name());
    }
    if (outcome == Outcome.TOO_SLOW || outcome == Outcome.CUT) {
      response.keepAlive(false);
    }
    return body(response, "application/problem+json", problems.document(outcome));
  }

  private static Mono<Void> body(HttpServerResponse response, String type, byte[] content) {
    return response
        .header(CONTENT_TYPE, type)
        .header(CONTENT_LENGTH, Integer.toString(content.length))
        .sendByteArray(Mono.just(content))
        .then();
  }
}
