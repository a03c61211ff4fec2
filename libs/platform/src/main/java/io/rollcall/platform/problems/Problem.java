package io.rollcall.platform.problems;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A refusal or an error, as a caller sees it.
 *
 * @param kind the last part of its {@code type}: {@code /problems/<kind>}; its texts stand under
 *     {@code <kind>.title}, {@code .detail} and {@code .todo} in the message bundles
 * @param members what the kind tells besides, in order; they become members of the document
 * @param headers of the answer
 */
public record Problem(
    HttpStatus status, String kind, Map<String, Object> members, Map<String, String> headers) {

  public Problem {
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    headers = Map.copyOf(headers);
  }

  public static Problem of(HttpStatus status, String kind) {
    return new Problem(status, kind, Map.of(), Map.of());
  }

  /** The same with one more member. */
  public Problem with(String member, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new Problem(status, kind, more, headers);
  }

  /** The same with one more header on the answer. */
  public Problem header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(status, kind, members, more);
  }

  /** To be thrown, or passed on as an error signal. */
  public ProblemException exception() {
    return new ProblemException(this);
  }
}
