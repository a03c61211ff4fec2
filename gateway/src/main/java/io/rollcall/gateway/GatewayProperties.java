package io.rollcall.gateway;

import io.rollcall.gateway.services.Service;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the gateway's operator may turn.
 *
 * @param services where each service is, without a path
 * @param allowedOrigins origins whose pages may call the API, {@code *} for any; none: no CORS
 * @param trustedProxies the addresses of proxies whose {@code X-Forwarded-*} are believed
 * @param bodyLimit the most that a request may carry
 * @param largeBodyLimits the most where a service takes more, if the request tells its length
 * @param largeBodies how many of those are under way at the same time, 1 to 1,000
 * @param bodies how many requests with a body are under way at the same time, 1 to 10,000
 * @param bodyTimeout how long a caller may take to send its body
 * @param connectTimeout how long a service may take to accept a connection
 * @param responseTimeout how long a service may take to begin its answer
 * @param stallTimeout how long an answer that has begun may pause; longer than the heartbeats of
 *     live views
 * @param breakerPause how long a service that failed is left alone before it is tried again
 */
@Validated
@ConfigurationProperties("rollcall.gateway")
public record GatewayProperties(
    @NotNull Map<Service, URI> services,
    @NotNull List<String> allowedOrigins,
    @NotNull Pattern trustedProxies,
    @NotNull DataSize bodyLimit,
    @NotNull Map<Service, DataSize> largeBodyLimits,
    @Min(1) @Max(1_000) int largeBodies,
    @Min(1) @Max(10_000) int bodies,
    @NotNull @DurationMin(millis = 1) Duration bodyTimeout,
    @NotNull @DurationMin(millis = 1) Duration connectTimeout,
    @NotNull @DurationMin(millis = 1) Duration responseTimeout,
    @NotNull @DurationMin(millis = 1) Duration stallTimeout,
    @NotNull @DurationMin(millis = 1) Duration breakerPause) {

  /**
   * Where that service is.
   *
   * @throws IllegalStateException if nobody has said so
   */
  public URI address(Service service) {
    URI address = services.get(service);
    if (address == null) {
      throw new IllegalStateException("rollcall.gateway.services." + service.key() + " is missing");
    }
    return address;
  }
}
