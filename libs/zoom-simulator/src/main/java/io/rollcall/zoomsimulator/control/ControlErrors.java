package io.rollcall.zoomsimulator.control;

import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebInputException;

/** Errors of the control API: {@code {"error": "what is wrong"}}. */
@RestControllerAdvice(basePackageClasses = ControlErrors.class)
class ControlErrors {

  @ExceptionHandler
  ResponseEntity<Map<String, String>> unknown(NoSuchElementException missing) {
    return error(HttpStatus.NOT_FOUND, missing);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, String>> conflict(IllegalStateException conflict) {
    return error(HttpStatus.CONFLICT, conflict);
  }

  @ExceptionHandler({IllegalArgumentException.class, ServerWebInputException.class})
  ResponseEntity<Map<String, String>> unreadable(Exception unreadable) {
    Throwable cause = unreadable;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return error(HttpStatus.BAD_REQUEST, cause);
  }

  private static ResponseEntity<Map<String, String>> error(HttpStatus status, Throwable cause) {
    return ResponseEntity.status(status).body(Map.of("error", String.valueOf(cause.getMessage())));
  }
}
