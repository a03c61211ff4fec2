package io.rollcall.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import io.rollcall.gateway.services.Service;
import io.rollcall.gateway.services.ServiceDocument;
import io.rollcall.gateway.services.ServiceDocuments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ResourceTableTest {

  private static final ServiceDocuments MEETINGS_ARE_LISTED =
      documents("paths: {/api/v1/meetings: {get: {}}, '/api/v1/meetings/{meeting}': {get: {}}}");

  private final ResourceTable table = ResourceTable.read(MEETINGS_ARE_LISTED);

  @Test
  void whatAServiceHasBuiltGoesThere() {
    assertThat(find(GET, "/api/v1/meetings")).isInstanceOf(Destination.Built.class);
    assertThat(find(HEAD, "/api/v1/meetings")).isInstanceOf(Destination.Built.class);
  }

  @Test
  void whatVariablesAreCalledDoesNotMatter() {
    assertThat(find(GET, "/api/v1/meetings/0198")).isInstanceOf(Destination.Built.class);
  }

  @Test
  void whatIsOnlyMeantToBeIsNotBuilt() {
    assertThat(find(POST, "/api/v1/meetings")).isInstanceOf(Destination.NotBuilt.class);
    assertThat(find(POST, "/api/v1/meetings/0198/join")).isInstanceOf(Destination.NotBuilt.class);
  }

  @Test
  void aMethodThatIsNotMeantToBeIsWrong() {
    assertThat(find(DELETE, "/api/v1/meetings")).isInstanceOf(Destination.WrongMethod.class);
  }

  @Test
  void theMoreSpecificRowWins() {
    assertThat(template("/api/v1/meetings/1/registrants/me")).endsWith("/me");
    assertThat(template("/api/v1/meetings/1/registrants/2")).endsWith("/{rid}");
    assertThat(template("/api/v1/meetings/1/attendance/occurrences/2.pdf")).endsWith(".pdf");
    assertThat(template("/api/v1/meetings/1/attendance/occurrences/2")).endsWith("/{occurrence}");
  }

  @Test
  void nothingElseIsAResource() {
    for (String path :
        List.of("/", "/webhooks/zoom/campus", "/actuator/health", "/api/v1", "/api/v1/meetings/")) {
      assertThat(table.find(GET, PathContainer.parsePath(path))).as(path).isEmpty();
    }
  }

  @Test
  void aServiceMayBuildOnlyWhatTheTableNames() {
    ServiceDocuments more = documents("paths: {/api/v1/meetings/secret: {get: {}}}");

    assertThatThrownBy(() -> ResourceTable.read(more))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/api/v1/meetings/secret");
  }

  @Test
  void theTableNamesAllThatTheServicesHaveBuilt() {
    ServiceDocuments packed = ServiceDocuments.packed();

    ResourceTable read = ResourceTable.read(packed);

    assertThat(read.resources().stream().mapToInt(resource -> resource.built().size()).sum())
        .isEqualTo(packed.all().stream().mapToInt(document -> document.operations().size()).sum());
  }

  private Destination find(HttpMethod method, String path) {
    return table.find(method, PathContainer.parsePath(path)).orElseThrow();
  }

  private String template(String path) {
    return find(GET, path).resource().path().getPatternString();
  }

  private static ServiceDocuments documents(String meeting) {
    return new ServiceDocuments(
        List.of(new ServiceDocument(Service.MEETING, new YAMLMapper().readTree(meeting))));
  }
}
