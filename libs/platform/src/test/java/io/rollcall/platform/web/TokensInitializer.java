package io.rollcall.platform.web;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the identity provider of a context and tells the context where its keys are. */
final class TokensInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Tokens tokens = new Tokens();
    context.getBeanFactory().registerSingleton("tokens", tokens);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource("tokens", Map.of("rollcall.token.jwks-url", tokens.jwksUrl())));
  }
}
