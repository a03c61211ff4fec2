package io.rollcall.zoomsimulator;

import io.rollcall.testkit.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.rollcall.zoomsimulator");
  }
}
