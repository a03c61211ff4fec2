package io.rollcall.platform;

import io.rollcall.testkit.architecture.ArchitectureRules;
import java.util.Set;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.rollcall.platform");
  }

  /** Kafka's consumer threads. */
  @Override
  protected Set<String> blockingAdapters() {
    return Set.of("BlockingAdapter");
  }
}
