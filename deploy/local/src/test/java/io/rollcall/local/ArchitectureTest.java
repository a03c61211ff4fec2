package io.rollcall.local;

import io.rollcall.testkit.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.rollcall.local");
  }

  @Override
  protected boolean isCommandLineTool() {
    return true;
  }
}
