package io.rollcall.attendance;

import io.rollcall.testkit.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.rollcall.attendance");
  }
}
