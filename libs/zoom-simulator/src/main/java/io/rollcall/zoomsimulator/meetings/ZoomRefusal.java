package io.rollcall.zoomsimulator.meetings;

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

  public static ZoomRefusal noSuchMeeting(String id) {
    return new ZoomRefusal(404, 3001, "Meeting does not exist: " + id + ".", List.of());
  }

  public static ZoomRefusal noSuchUser(String id) {
    return new ZoomRefusal(404, 1001, "User does not exist: " + id + ".", List.of());
  }

  public static ZoomRefusal notRunning() {
    return new ZoomRefusal(400, 3007, "This meeting has already ended.", List.of());
  }

  public static ZoomRefusal invalid(String field) {
    var error = Map.of("field", field, "message", "Invalid field.");
    return new ZoomRefusal(400, 300, "Validation Failed.", List.of(error));
  }

  public static ZoomRefusal invalid(String field, String message) {
    return new ZoomRefusal(
        400, 300, "Validation Failed.", List.of(Map.of("field", field, "message", message)));
  }

  static ZoomRefusal notJson() {
    return new ZoomRefusal(400, 300, "Request Body should be a valid JSON object.", List.of());
  }

  static ZoomRefusal badPageToken() {
    return new ZoomRefusal(
        400, 300, "The next page token is either invalid or has expired.", List.of());
  }

  static ZoomRefusal noSuchEndpoint() {
    return new ZoomRefusal(404, 2300, "This API endpoint is not recognized.", List.of());
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
