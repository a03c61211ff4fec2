package io.rollcall.zoomclient.calls;

import io.rollcall.zoomclient.budget.Label;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;

/**
 * A call of the REST API.
 *
 * @param path behind the account's base, encoded, with the query
 * @param body written as JSON
 */
public record ZoomCall(Label label, HttpMethod method, String path, @Nullable Object body) {

  public static ZoomCall get(Label label, String path) {
    return new ZoomCall(label, HttpMethod.GET, path, null);
  }

  public static ZoomCall delete(String path) {
    return new ZoomCall(Label.LIGHT, HttpMethod.DELETE, path, null);
  }

  public static ZoomCall post(Label label, String path, Object body) {
    return new ZoomCall(label, HttpMethod.POST, path, body);
  }

  public static ZoomCall put(Label label, String path, Object body) {
    return new ZoomCall(label, HttpMethod.PUT, path, body);
  }

  public static ZoomCall patch(String path, Object body) {
    return new ZoomCall(Label.LIGHT, HttpMethod.PATCH, path, body);
  }

  /** A value as it may stand in a path or a query. */
  public static String encode(String value) {
    return UriUtils.encode(value, StandardCharsets.UTF_8);
  }

  /**
   * An occurrence's uuid as Zoom wrote it: encoded twice, as it may hold slashes. It is encoded
   * here and nowhere else.
   */
  public static String encodeUuid(String uuid) {
    return encode(encode(uuid));
  }

  /** Whether sending it a second time changes nothing. */
  boolean isRead() {
    return method.equals(HttpMethod.GET);
  }

  @Override
  public String toString() {
    return method + " " + label;
  }
}
