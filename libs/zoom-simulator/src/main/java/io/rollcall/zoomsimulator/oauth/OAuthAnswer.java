package io.rollcall.zoomsimulator.oauth;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** Answers of the token endpoint; its errors have another shape than those of the REST API. */
final class OAuthAnswer {

  private OAuthAnswer() {}

  static ResponseEntity<Map<String, Object>> token(
      String token, long seconds, String scope, URI apiUrl) {
    var body = new LinkedHashMap<String, Object>();
    body.put("access_token", token);
    body.put("token_type", "bearer");
    body.put("expires_in", seconds);
    body.put("scope", scope);
    body.put("api_url", apiUrl.toString());
    return ResponseEntity.ok().header("Cache-Control", "no-store").body(body);
  }

  static ResponseEntity<Map<String, Object>> invalidClient() {
    return error(401, "Invalid client_id or client_secret", "invalid_client");
  }

  static ResponseEntity<Map<String, Object>> deactivated() {
    return error(400, "The app has been disabled by the developer", "invalid_client");
  }

  static ResponseEntity<Map<String, Object>> unsupportedGrantType() {
    return error(400, "unsupported grant type", "unsupported_grant_type");
  }

  static ResponseEntity<Map<String, Object>> badRequest() {
    return error(400, "Bad Request", "invalid_request");
  }

  private static ResponseEntity<Map<String, Object>> error(int status, String reason, String kind) {
    var body = new LinkedHashMap<String, Object>();
    body.put("reason", reason);
    body.put("error", kind);
    return ResponseEntity.status(status).body(body);
  }
}
