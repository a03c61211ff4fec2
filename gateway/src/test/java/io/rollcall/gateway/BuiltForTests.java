package io.rollcall.gateway;

import io.rollcall.gateway.services.Service;
import io.rollcall.gateway.services.ServiceDocument;
import io.rollcall.gateway.services.ServiceDocuments;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the services would have built: something of each, not everything of any. */
@TestConfiguration(proxyBeanMethods = false)
class BuiltForTests {

  private static final String MEETING =
      """
      paths:
        /api/v1/meetings: {get: {}, post: {}}
        /api/v1/meetings/{meeting}: {get: {}}
      """;
  private static final String REGISTRANT =
      "paths: {'/api/v1/meetings/{id}/join': {post: {}}, '/api/v1/meetings/{id}/registrants': {put:"
          + " {}}}";
  private static final String RECORDING =
      "paths: {'/api/v1/courses/{course}/documents': {get: {}}}";
  private static final String ATTENDANCE = "paths: {'/api/v1/meetings/{id}/attendance': {get: {}}}";

  @Bean
  @Primary
  ServiceDocuments stubbedDocuments() {
    return new ServiceDocuments(
        List.of(
            document(Service.MEETING, MEETING),
            document(Service.REGISTRANT, REGISTRANT),
            document(Service.RECORDING, RECORDING),
            document(Service.ATTENDANCE, ATTENDANCE)));
  }

  private static ServiceDocument document(Service service, String yaml) {
    return new ServiceDocument(service, new YAMLMapper().readTree(yaml));
  }
}
