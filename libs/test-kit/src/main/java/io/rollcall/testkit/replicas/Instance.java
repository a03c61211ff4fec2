package io.rollcall.testkit.replicas;

import io.rollcall.testkit.service.ServiceUnderTest;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One more instance of a service, in this JVM. */
public final class Instance implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Instance(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static Instance start(Class<?> application, ServiceUnderTest environment) {
    return new Instance(run(new SpringApplication(application), environment));
  }

  /** One whose beans go through somebody's hands. */
  public static Instance start(
      Class<?> application, ServiceUnderTest environment, BeanPostProcessor watcher) {
    SpringApplication started = new SpringApplication(application);
    started.addInitializers(it -> it.getBeanFactory().addBeanPostProcessor(watcher));
    return new Instance(run(started, environment));
  }

  private static ConfigurableApplicationContext run(
      SpringApplication application, ServiceUnderTest environment) {
    Stream.Builder<String> arguments = Stream.builder();
    environment.each((name, value) -> arguments.add("--" + name + "=" + value));
    return application.run(arguments.build().toArray(String[]::new));
  }

  /** Where it serves. */
  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Where operators reach it. */
  public int managementPort() {
    return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  @Override
  public void close() {
    context.close();
  }
}
