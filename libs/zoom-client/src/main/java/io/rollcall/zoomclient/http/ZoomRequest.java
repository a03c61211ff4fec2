package io.rollcall.zoomclient.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * A request.
 *
 * @param authorization the whole header
 * @param body written as JSON
 */
public record ZoomRequest(HttpMethod method, URI uri, String authorization, @Nullable Object body) {

  @Override
  public String toString() {
    return method + " " + uri.getPath();
  }
}
