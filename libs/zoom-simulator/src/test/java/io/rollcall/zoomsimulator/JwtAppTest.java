package io.rollcall.zoomsimulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The retired kind of app, which signs its tokens itself. */
class JwtAppTest {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private static Simulation zoom;

  @BeforeAll
  static void start() throws IOException {
    zoom = new Simulation();
  }

  @AfterAll
  static void stop() {
    zoom.close();
  }

  @Test
  void itsOwnTokenOpensTheApi() throws GeneralSecurityException {
    assertThat(users("api-secret", Instant.now().plusSeconds(60)).statusCode()).isEqualTo(200);
  }

  @Test
  void anExpiredTokenAndAForgedOneAreRefused() throws GeneralSecurityException {
    var expired = users("api-secret", Instant.now().minusSeconds(1));
    var forged = users("another secret", Instant.now().plusSeconds(60));

    assertThat(expired.statusCode()).isEqualTo(401);
    assertThat(expired.body()).contains("Access token is expired.");
    assertThat(forged.statusCode()).isEqualTo(401);
    assertThat(forged.body()).contains("Invalid access token.");
  }

  @Test
  void scopesDoNotConcernIt() throws GeneralSecurityException {
    var rules = "{\"withoutScopes\": [\"user:read:list_users\"]}";
    zoom.control.put("/control/accounts/campus/rules", rules);

    assertThat(users("api-secret", Instant.now().plusSeconds(60)).statusCode()).isEqualTo(200);
    assertThat(zoom.api("GET", "/users", "").statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> users(String secret, Instant until)
      throws GeneralSecurityException {
    var claims = "{\"iss\":\"api-key\",\"exp\":%d}".formatted(until.getEpochSecond());
    var signed = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims);
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    var signature = BASE64.encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    return zoom.send("GET", "/v2/users", "Bearer " + signed + "." + signature, "");
  }

  private static String part(String json) {
    return BASE64.encodeToString(json.getBytes(UTF_8));
  }
}
