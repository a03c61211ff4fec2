package io.rollcall.platform.callers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.validation.annotation.Validated;

/**
 * Which tokens are accepted, and where they say what.
 *
 * @param issuer {@code iss} must be exactly this
 * @param audience {@code aud} must contain this
 * @param jwksUrl where the identity provider publishes its keys
 * @param algorithms by which tokens may be signed; all of them asymmetric
 * @param leeway by how much the clocks may differ
 * @param machine which admin tokens may act for others
 */
@Validated
@ConfigurationProperties("rollcall.token")
record TokenProperties(
    @NotBlank String issuer,
    @NotBlank String audience,
    @NotNull URI jwksUrl,
    @NotEmpty @DefaultValue({"RS256", "PS256", "ES256"}) Set<SignatureAlgorithm> algorithms,
    @DefaultValue("30s") Duration leeway,
    @DefaultValue("nameless") Machine machine,
    @DefaultValue Claims claims) {

  /** How a client-credentials token is told from a person's. */
  enum Machine {
    /** It says so ({@code client_id} = {@code sub}, or {@code gty}), or it names no person. */
    NAMELESS,
    /** It says so. */
    MARKED
  }

  /**
   * Where each claim stands: JSON Pointers into the token's claims.
   *
   * @param roles an array of strings
   * @param courses an array of {@code {"course","session"?,"groups"?,"role"}}
   * @param clientId of the client; equal to the user id in client-credentials tokens (RFC 9068)
   * @param grantType the grant, where the provider tells it
   */
  record Claims(
      @Pattern(regexp = POINTER) @DefaultValue("/sub") String userId,
      @Pattern(regexp = POINTER) @DefaultValue("/name") String name,
      @Pattern(regexp = POINTER) @DefaultValue("/given_name") String givenName,
      @Pattern(regexp = POINTER) @DefaultValue("/family_name") String familyName,
      @Pattern(regexp = POINTER) @DefaultValue("/email") String email,
      @Pattern(regexp = POINTER) @DefaultValue("/roles") String roles,
      @Pattern(regexp = POINTER) @DefaultValue("/courses") String courses,
      @Pattern(regexp = POINTER) @DefaultValue("/client_id") String clientId,
      @Pattern(regexp = POINTER) @DefaultValue("/gty") String grantType) {

    private static final String POINTER = "(/[^/]+)+";
  }
}
