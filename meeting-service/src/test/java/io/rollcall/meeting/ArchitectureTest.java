package io.rollcall.meeting;

import io.rollcall.testkit.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.rollcall.meeting");
  }
}
