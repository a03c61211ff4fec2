package io.rollcall.registrant.web;

import io.rollcall.testkit.openapi.OpenApiExamples;
import java.io.IOException;

class OpenApiExamplesTest extends OpenApiExamples {

  OpenApiExamplesTest() throws IOException {
    super("/registrant-problems.properties");
  }
}
