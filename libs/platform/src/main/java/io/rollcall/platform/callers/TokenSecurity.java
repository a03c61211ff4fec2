package io.rollcall.platform.callers;

import io.rollcall.platform.problems.ProblemHandler;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.RequestCacheSpec;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import reactor.core.publisher.Mono;

/** What both ports have alike: a bearer token or nothing, no session, problems as answers. */
final class TokenSecurity {

  private final ClaimReader claims;
  private final ReactiveJwtDecoder decoder;
  private final ProblemHandler problems;
  private final List<CallerFilter> otherWays;

  TokenSecurity(
      ClaimReader claims,
      ReactiveJwtDecoder decoder,
      ProblemHandler problems,
      List<CallerFilter> otherWays) {
    this.claims = claims;
    this.decoder = decoder;
    this.problems = problems;
    this.otherWays = otherWays;
  }

  ServerHttpSecurity configure(ServerHttpSecurity http) {
    return http.csrf(CsrfSpec::disable)
        .httpBasic(HttpBasicSpec::disable)
        .formLogin(FormLoginSpec::disable)
        .logout(LogoutSpec::disable)
        .requestCache(RequestCacheSpec::disable)
        .cors(Customizer.withDefaults())
        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(problems::handle)
                    .accessDeniedHandler(problems::handle))
        .oauth2ResourceServer(
            server ->
                server
                    .authenticationEntryPoint(problems::handle)
                    .accessDeniedHandler(problems::handle)
                    .jwt(jwt -> jwt.jwtDecoder(decoder).jwtAuthenticationConverter(callers())));
  }

  /** Adds what only the port for callers has: links, and machines that act for people. */
  ServerHttpSecurity configureForCallers(ServerHttpSecurity http) {
    for (CallerFilter filter : otherWays) {
      http.addFilterBefore(filter, SecurityWebFiltersOrder.AUTHENTICATION);
    }
    return configure(http)
        .addFilterAfter(new OnBehalfOf(problems), SecurityWebFiltersOrder.AUTHENTICATION);
  }

  private Converter<Jwt, Mono<AbstractAuthenticationToken>> callers() {
    return token -> Mono.just(callerOf(token));
  }

  private CallerAuthentication callerOf(Jwt token) {
    boolean machine = claims.isMachine(token.getClaims());
    return claims
        .caller(token.getClaims())
        .map(caller -> CallerAuthentication.of(caller, machine))
        .orElseThrow(() -> new InvalidBearerTokenException("The token does not say whose it is"));
  }
}
