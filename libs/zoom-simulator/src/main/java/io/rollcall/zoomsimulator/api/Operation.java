package io.rollcall.zoomsimulator.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * An operation of {@code openapi.yaml}.
 *
 * @param id its {@code operationId}
 * @param label null for the token endpoint
 * @param scope the granular scope that it needs; null for the token endpoint
 */
public record Operation(
    String id, String method, PathPattern path, @Nullable Label label, @Nullable String scope) {

  /** Request attribute with the operation that is called. */
  public static final String ATTRIBUTE = "zoom.operation";

  boolean is(String calledMethod, PathContainer calledPath) {
    return method.equals(calledMethod) && path.matches(calledPath);
  }
}
