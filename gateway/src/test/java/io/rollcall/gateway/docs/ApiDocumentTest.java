package io.rollcall.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.gateway.services.Service;
import io.rollcall.gateway.services.ServiceDocument;
import io.rollcall.gateway.services.ServiceDocuments;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ApiDocumentTest {

  private static final String BASE = "{info: {title: Rollcall}, tags: [{name: Problems}]}";

  @Test
  void pathsComponentsAndTagsOfAllServicesStandInOneDocument() {
    ObjectNode merged =
        merged(
            "{tags: [{name: Meetings}, {name: Problems}], paths: {/a: {get: {}}},"
                + " components: {schemas: {A: {type: string}}}}",
            "{paths: {/b: {get: {}}}, components: {schemas: {B: {type: string}}}}");

    assertThat(merged.at("/info/title").asString()).isEqualTo("Rollcall");
    assertThat(merged.path("paths").propertyNames()).containsExactly("/a", "/b");
    assertThat(merged.at("/components/schemas").propertyNames()).containsExactly("A", "B");
    assertThat(merged.path("tags").valueStream().map(tag -> tag.path("name").asString()))
        .containsExactly("Problems", "Meetings");
  }

  @Test
  void whatSeveralServicesDescribeAlikeStandsOnce() {
    String problem = "{components: {schemas: {Problem: {type: object}}}}";

    ObjectNode merged = merged(problem, problem);

    assertThat(merged.at("/components/schemas").propertyNames()).containsExactly("Problem");
  }

  @Test
  void servicesMayNotMeanDifferentThingsByOneName() {
    String object = "{components: {schemas: {Problem: {type: object}}}}";
    String string = "{components: {schemas: {Problem: {type: string}}}}";

    assertThatThrownBy(() -> merged(object, string))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("components/schemas/Problem");
  }

  @Test
  void theSecurityOfAServiceIsThatOfItsOperations() {
    ObjectNode merged =
        merged(
            "{security: [{token: []}], paths: {/a: {get: {responses: {}},"
                + " put: {security: [], responses: {}}}}}");

    assertThat(merged.at("/paths/~1a/get/security/0").has("token")).isTrue();
    assertThat(merged.at("/paths/~1a/put/security")).isEmpty();
  }

  @Test
  void whatTheServicesHaveCheckedInMakesAValidDocument() {
    String document = ApiDocument.of(ServiceDocuments.packed()).toString();

    SwaggerParseResult read = new OpenAPIV3Parser().readContents(document, null, null);

    assertThat(read.getMessages()).isEmpty();
    assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    assertThat(read.getOpenAPI().getPaths()).containsKey("/problems");
  }

  private static ObjectNode merged(String... services) {
    List<Service> names = List.of(Service.values());
    List<ServiceDocument> documents =
        IntStream.range(0, services.length)
            .mapToObj(
                i -> new ServiceDocument(names.get(i), new YAMLMapper().readTree(services[i])))
            .toList();
    return ApiDocument.merged(
        (ObjectNode) new YAMLMapper().readTree(BASE), new ServiceDocuments(documents));
  }
}
