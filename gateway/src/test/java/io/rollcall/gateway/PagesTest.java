package io.rollcall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

class PagesTest extends GatewayTest {

  @Test
  void aProblemHasAPageForBrowsers() {
    stranger()
        .get()
        .uri("/problems/no-answer")
        .accept(MediaType.TEXT_HTML, MediaType.ALL)
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.TEXT_HTML)
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("<h1>No answer</h1>", "What to do"));
  }

  @Test
  void aProblemIsExplainedToProgramsInJson() {
    stranger()
        .get()
        .uri("/problems/not-built")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType(MediaType.APPLICATION_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/not-built")
        .jsonPath("$.title")
        .isNotEmpty()
        .jsonPath("$.todo")
        .isNotEmpty();
  }

  @Test
  void everyKindOfProblemIsListed() {
    stranger()
        .get()
        .uri("/problems")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[*].type")
        .value(
            kinds ->
                assertThat(kinds.toString())
                    .contains("not-found", "not-built", "try-again", "no-answer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../meeting-service", "../registrant-service", "../webhook-ingest", "."})
  void eachKindOfAnyServiceHasAPageOfItsOwn(String service) throws IOException {
    Properties texts = problemTexts(Path.of(service, "src/main/resources"));

    for (String key : texts.stringPropertyNames()) {
      if (key.endsWith(".title")) {
        stranger()
            .get()
            .uri("/problems/" + key.substring(0, key.indexOf('.')))
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .jsonPath("$.title")
            .isEqualTo(texts.getProperty(key))
            .jsonPath("$.todo")
            .isNotEmpty();
      }
    }
  }

  private static Properties problemTexts(Path resources) throws IOException {
    Properties texts = new Properties();
    try (DirectoryStream<Path> bundles =
        Files.newDirectoryStream(resources, "*-problems.properties")) {
      for (Path bundle : bundles) {
        texts.load(Files.newBufferedReader(bundle));
      }
    }
    assertThat(texts).isNotEmpty();
    return texts;
  }

  @Test
  void anUnknownKindHasNoPage() {
    stranger().get().uri("/problems/nonsense").exchange().expectStatus().isNotFound();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/docs/openapi.json", "/api/docs/openapi.yaml"})
  void theApiDocumentIsValid(String path) {
    byte[] content =
        stranger()
            .get()
            .uri(path)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBodyContent();

    SwaggerParseResult parsed =
        new OpenAPIV3Parser()
            .readContents(
                new String(Objects.requireNonNull(content), StandardCharsets.UTF_8), null, null);

    assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
    assertThat(parsed.getOpenAPI().getPaths()).containsKeys("/problems", "/api/v1/meetings");
  }

  @Test
  void thePageToTryItLoadsOnlyWhatTheGatewayServes() {
    stranger()
        .get()
        .uri("/api/docs")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .value("Content-Security-Policy", it -> assertThat(it).contains("default-src 'none'"))
        .expectBody(String.class)
        .value(page -> assertThat(page).doesNotContain("http://", "https://"));
    for (String asset : new String[] {"docs.js", "swagger-ui.css", "swagger-ui-bundle.js"}) {
      stranger().get().uri("/api/docs/" + asset).exchange().expectStatus().isOk();
    }
  }
}
