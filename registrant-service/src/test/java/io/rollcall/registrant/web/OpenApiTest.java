package io.rollcall.registrant.web;

import io.rollcall.testkit.openapi.OpenApiOfCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

class OpenApiTest extends OpenApiOfCode {

  OpenApiTest() throws IOException {
    super(
        List.of(
            RegistrantsController.class,
            MeController.class,
            JoinController.class,
            PeopleController.class),
        Map.ofEntries(
            Map.entry("Registrant", RegistrantJson.class),
            Map.entry("PersonRequest", PersonRequest.class),
            Map.entry("RegistrationResult", ResultJson.class),
            Map.entry("RegistrationResults", ResultJson.All.class),
            Map.entry("RegistrationProgress", BatchJson.class),
            Map.entry("Kept", PeopleController.KeptJson.class),
            Map.entry("Erased", PeopleController.ErasedJson.class),
            Map.entry("JoinRequest", JoinRequest.class),
            Map.entry("WayIn", JoinJson.class)));
  }
}
