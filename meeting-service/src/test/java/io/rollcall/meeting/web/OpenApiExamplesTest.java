package io.rollcall.meeting.web;

import io.rollcall.testkit.openapi.OpenApiExamples;
import java.io.IOException;

class OpenApiExamplesTest extends OpenApiExamples {

  OpenApiExamplesTest() throws IOException {
    super("/meeting-problems.properties");
  }
}
