package io.rollcall.zoomsimulator.api;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A refusal in the shape of Zoom's REST API, where the code stands in the body. */
public final class ZoomRefusal extends RuntimeException {

  private final int status;
  private final int code;
  private final List<Map<String, String>> errors;

  private ZoomRefusal(int status, int code, String message, List<Map<String, String>> errors) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  public static ZoomRefusal of(int status, int code, String message) {
    return new ZoomRefusal(status, code, message, List.of());
  }

  /** {@code what} is Meeting or Webinar. */
  public static ZoomRefusal missing(String what, String id) {
    return of(404, 3001, what + " does not exist: " + id + ".");
  }

  public static ZoomRefusal noSuchUser(String id) {
    return of(404, 1001, "User does not exist: " + id + ".");
  }

  /** A limit of one user, registrant or panelist per day. */
  public static ZoomRefusal tooMany(String message) {
    return of(429, 429, message);
  }

  public static ZoomRefusal invalid(String field) {
    return invalid(field, "Invalid field.");
  }

  public static ZoomRefusal invalid(String field, String message) {
    return new ZoomRefusal(
        400, 300, "Validation Failed.", List.of(Map.of("field", field, "message", message)));
  }

  static ZoomRefusal notJson() {
    return of(400, 300, "Request Body should be a valid JSON object.");
  }

  static ZoomRefusal badPageToken() {
    return of(400, 300, "The next page token is either invalid or has expired.");
  }

  static ZoomRefusal noSuchEndpoint() {
    return of(404, 2300, "This API endpoint is not recognized.");
  }

  HttpStatus status() {
    return HttpStatus.valueOf(status);
  }

  int code() {
    return code;
  }

  List<Map<String, String>> errors() {
    return errors;
  }
}
