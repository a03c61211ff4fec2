package io.rollcall.platform.callers;

import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.ProblemHandler;
import io.rollcall.platform.problems.ProblemSource;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.reactive.ReactiveOAuth2ResourceServerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Tokens on both ports. */
@AutoConfiguration(
    before = {
      ReactiveWebSecurityAutoConfiguration.class,
      ReactiveManagementWebSecurityAutoConfiguration.class,
      ReactiveOAuth2ResourceServerAutoConfiguration.class
    })
@ConditionalOnWebApplication(type = Type.REACTIVE)
@EnableWebFluxSecurity
@EnableConfigurationProperties({TokenProperties.class, WebProperties.class})
class CallersAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  ReactiveJwtDecoder tokenDecoder(TokenProperties properties) {
    return TokenDecoder.of(properties, Clock.systemUTC());
  }

  @Bean
  TokenSecurity tokenSecurity(
      TokenProperties properties,
      ReactiveJwtDecoder decoder,
      ProblemHandler problems,
      ObjectProvider<CallerFilter> otherWays) {
    ClaimReader claims = new ClaimReader(properties.claims(), properties.machine());
    return new TokenSecurity(claims, decoder, problems, otherWays.orderedStream().toList());
  }

  @Bean
  @Order(1)
  SecurityWebFilterChain managementSecurity(ServerHttpSecurity http, TokenSecurity tokens) {
    return tokens
        .configure(http)
        .securityMatcher(EndpointRequest.toAnyEndpoint())
        .authorizeExchange(
            exchanges ->
                exchanges
                    .matchers(EndpointRequest.to("health", "prometheus"))
                    .permitAll()
                    .anyExchange()
                    .hasRole(Caller.OPERATOR))
        .build();
  }

  @Bean
  @Order(2)
  SecurityWebFilterChain security(
      ServerHttpSecurity http, TokenSecurity tokens, WebProperties properties) {
    String[] open = properties.publicPaths().toArray(String[]::new);
    return tokens
        .configureForCallers(http)
        .authorizeExchange(
            exchanges -> {
              if (open.length > 0) {
                exchanges.pathMatchers(open).permitAll();
              }
              exchanges.anyExchange().authenticated();
            })
        .build();
  }

  /** Addresses that no resource has, and that only somebody who tries something out sends. */
  @Bean
  ServerExchangeRejectedHandler strangeAddresses(ProblemHandler problems) {
    Problem strange = Problem.of(HttpStatus.BAD_REQUEST, "bad-request");
    return (exchange, rejected) -> problems.handle(exchange, strange.exception());
  }

  @Bean
  ProblemSource tokenProblems() {
    return new TokenProblems();
  }

  @Bean
  WebFluxConfigurer callerArguments() {
    return new WebFluxConfigurer() {
      @Override
      public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(new CallerArgument());
      }
    };
  }
}
