package io.rollcall.gateway;

import io.rollcall.testkit.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.rollcall.gateway");
  }
}
