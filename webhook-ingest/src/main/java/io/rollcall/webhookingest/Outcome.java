package io.rollcall.webhookingest;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Locale;

/** How a delivery can end, and what Zoom is told. */
enum Outcome {
  ACCEPTED(HttpResponseStatus.NO_CONTENT),
  /** Accepted too, though the body ends too early or is no JSON behind the event's name. */
  DAMAGED(HttpResponseStatus.NO_CONTENT),
  CHALLENGE(HttpResponseStatus.OK),
  /** Signed, but no event name can be read. */
  NO_EVENT(HttpResponseStatus.BAD_REQUEST),
  /** The signature is missing, not of Zoom's form, or not made with a secret of the account. */
  BAD_SIGNATURE(HttpResponseStatus.UNAUTHORIZED),
  /** Signed for another time than now. */
  OTHER_TIME(HttpResponseStatus.UNAUTHORIZED),
  /** Signed, but about a Zoom account that is not this one. */
  FOREIGN_ACCOUNT(HttpResponseStatus.UNAUTHORIZED),
  UNKNOWN_ACCOUNT(HttpResponseStatus.NOT_FOUND),
  WRONG_METHOD(HttpResponseStatus.METHOD_NOT_ALLOWED),
  /** The body did not come in time. */
  TOO_SLOW(HttpResponseStatus.REQUEST_TIMEOUT),
  TOO_LARGE(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE),
  ENCODED(HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE),
  /** The account is known, and nothing is loaded that could verify it. */
  NO_SECRET(HttpResponseStatus.SERVICE_UNAVAILABLE),
  /** Kafka did not confirm in time, or refused. */
  NOT_CONFIRMED(HttpResponseStatus.SERVICE_UNAVAILABLE),
  /** More is waiting than may be held in memory. */
  OVERLOADED(HttpResponseStatus.SERVICE_UNAVAILABLE),
  /** A fault of our own. */
  FAILED(HttpResponseStatus.INTERNAL_SERVER_ERROR),
  /** The connection ended before the body did; nobody is there to be answered. */
  CUT(HttpResponseStatus.BAD_REQUEST),
  /** The head is no HTTP; it was answered before anything here saw it. */
  MALFORMED(HttpResponseStatus.BAD_REQUEST);

  private final HttpResponseStatus status;
  private final String label = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Outcome(HttpResponseStatus status) {
    this.status = status;
  }

  /** Kafka has confirmed it. */
  boolean accepted() {
    return this == ACCEPTED || this == DAMAGED;
  }

  HttpResponseStatus status() {
    return status;
  }

  /** The value of the metrics' label {@code outcome}, and the kind of the problem document. */
  String label() {
    return label;
  }
}
