package io.rollcall.zoomclient;

import io.rollcall.testkit.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

  ArchitectureTest() {
    super("io.rollcall.zoomclient");
  }
}
