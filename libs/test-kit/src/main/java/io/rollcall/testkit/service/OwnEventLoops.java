package io.rollcall.testkit.service;

import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.client.ReactorResourceFactory;

/**
 * Gives every application that a test starts event loops of its own: an application that ends takes
 * Reactor Netty's global ones with it, and so the servers and clients of all others in this JVM.
 */
public final class OwnEventLoops
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** For Spring Boot, which finds it by {@code META-INF/spring.factories}. */
  public OwnEventLoops() {}

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    context.getBeanFactory().addBeanPostProcessor(new OfThisApplication());
  }

  private static final class OfThisApplication implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
      if (bean instanceof ReactorResourceFactory resources) {
        resources.setUseGlobalResources(false);
        resources.setShutdownQuietPeriod(Duration.ZERO);
      }
      return bean;
    }
  }
}
