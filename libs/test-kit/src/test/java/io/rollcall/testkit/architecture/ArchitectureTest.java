package io.rollcall.testkit.architecture;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.rollcall.testkit");
  }
}
