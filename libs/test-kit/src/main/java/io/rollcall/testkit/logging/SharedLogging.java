package io.rollcall.testkit.logging;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;

/**
 * Logback as it stands: no application that starts or ends sets it up anew, which would lose the
 * lines of the others in this JVM.
 */
public final class SharedLogging extends LogbackLoggingSystem {

  /** For Spring Boot, which finds it by its name. */
  public SharedLogging(ClassLoader classLoader) {
    super(classLoader);
  }

  @Override
  public void beforeInitialize() {}

  @Override
  public void initialize(
      LoggingInitializationContext context, @Nullable String location, @Nullable LogFile file) {}

  @Override
  public void cleanUp() {}
}
