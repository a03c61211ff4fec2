package io.rollcall.testkit.openapi;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.rollcall.testkit.openapi.OpenApiDocument.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code openapi.yaml} says what everything is, and shows examples that are right. */
public abstract class OpenApiExamples {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final String PROBLEM = "application/problem+json";

  private final OpenApiDocument document;
  private final Properties ownKinds;
  private final Properties kinds = texts("/io/rollcall/platform/problems/problems.properties");

  /**
   * Of a service.
   *
   * @param problems the bundle with the texts of its problems, on the class path
   */
  protected OpenApiExamples(String problems) throws IOException {
    document = OpenApiDocument.read();
    ownKinds = texts(problems);
    kinds.putAll(ownKinds);
  }

  @Test
  void everySchemaAndEachOfItsPropertiesIsDescribed() {
    List<String> silent = new ArrayList<>();
    document.schemas().forEachEntry((name, schema) -> addUnlessDescribed(silent, name, schema));
    document.walk(
        (place, node) ->
            node.path("properties")
                .forEachEntry(
                    (name, property) -> addUnlessDescribed(silent, place + "/" + name, property)));

    assertThat(silent).isEmpty();
  }

  @Test
  void everyParameterHeaderAndBodyHasAnExampleThatFits() {
    List<String> wrong = new ArrayList<>();
    document.walk(
        (place, node) -> {
          JsonNode schema = node.path("schema");
          if (schema.isObject()) {
            List<JsonNode> examples = examples(node);
            if (examples.isEmpty()) {
              wrong.add(place + " has no example");
            }
            examples.forEach(example -> addViolations(wrong, place, schema, example));
          }
        });

    assertThat(wrong).isEmpty();
  }

  @Test
  void everySchemaFitsItsExample() {
    List<String> wrong = new ArrayList<>();
    document
        .schemas()
        .forEachEntry(
            (name, schema) -> {
              if (schema.has("example")) {
                addViolations(wrong, name, schema, schema.path("example"));
              }
            });

    assertThat(wrong).isEmpty();
  }

  @Test
  void problemsAreShownAsTheyAreAnswered() {
    document
        .answers()
        .filter(answer -> answer.content().has(PROBLEM))
        .forEach(
            answer ->
                assertThat(problems(answer))
                    .as(answer.toString())
                    .isNotEmpty()
                    .allSatisfy(
                        problem -> {
                          String kind = kind(problem);
                          assertThat(problem.path("title").asString())
                              .isEqualTo(kinds.getProperty(kind + ".title"));
                          assertThat(problem.path("detail").asString())
                              .isEqualTo(kinds.getProperty(kind + ".detail"));
                          if (!answer.status().equals("default")) {
                            assertThat(problem.path("status").asString())
                                .isEqualTo(answer.status());
                          }
                        }));
  }

  @Test
  void everyKindOfProblemOfThisServiceIsAnsweredSomewhere() {
    Set<String> answered =
        document
            .answers()
            .flatMap(it -> problems(it).stream())
            .map(OpenApiExamples::kind)
            .collect(toSet());

    assertThat(answered)
        .containsAll(
            ownKinds.stringPropertyNames().stream()
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(toSet()));
  }

  @Test
  void whatIsNoSuccessIsAProblem() {
    assertThat(document.answers())
        .filteredOn(answer -> !answer.status().matches("[23].."))
        .allSatisfy(
            answer -> assertThat(answer.content().propertyNames()).containsExactly(PROBLEM));
  }

  @Test
  void everyOperationNamesWhatAnyOfItsKindMayAnswer() {
    document
        .paths()
        .forEachEntry(
            (path, methods) ->
                methods.forEachEntry(
                    (method, operation) -> {
                      Set<String> expected = new TreeSet<>(Set.of("503", "default"));
                      if (!operation.has("security")) {
                        expected.addAll(Set.of("401", "403"));
                      }
                      if (operation.has("requestBody")) {
                        expected.addAll(Set.of("400", "413", "415"));
                      }
                      assertThat(operation.path("responses").propertyNames())
                          .as(method + " " + path)
                          .containsAll(expected);
                    }));
  }

  private List<JsonNode> problems(Answer answer) {
    return ownExamples(answer.content().path(PROBLEM)).toList();
  }

  private static String kind(JsonNode problem) {
    return problem.path("type").asString().replaceFirst("^/problems/", "");
  }

  /** Of a parameter, a header or a body: its own, and those of its schema. */
  private List<JsonNode> examples(JsonNode described) {
    return Stream.of(
            ownExamples(described),
            schemaExamples(described.path("schema")),
            schemaExamples(document.resolve(described.path("schema"))))
        .flatMap(it -> it)
        .distinct()
        .toList();
  }

  private Stream<JsonNode> ownExamples(JsonNode described) {
    return Stream.concat(
        Stream.of(described.path("example")).filter(it -> !it.isMissingNode()),
        described
            .path("examples")
            .valueStream()
            .map(document::resolve)
            .map(it -> it.path("value")));
  }

  private static Stream<JsonNode> schemaExamples(JsonNode schema) {
    return Stream.concat(
        Stream.of(schema.path("example")).filter(it -> !it.isMissingNode()),
        schema.path("examples").valueStream());
  }

  private void addUnlessDescribed(List<String> silent, String place, JsonNode schema) {
    if (!schema.has("description") && !document.resolve(schema).has("description")) {
      silent.add(place);
    }
  }

  private void addViolations(List<String> wrong, String place, JsonNode schema, JsonNode example) {
    ObjectNode whole = schema.deepCopy().asObject();
    whole.set("components", document.root().path("components"));
    SCHEMAS.getSchema(whole.toString()).validate(example.toString(), InputFormat.JSON).stream()
        .map(error -> place + ": " + error)
        .forEach(wrong::add);
  }

  private static Properties texts(String file) {
    try (InputStream bundle =
        Objects.requireNonNull(OpenApiExamples.class.getResourceAsStream(file), file)) {
      Properties texts = new Properties();
      texts.load(new InputStreamReader(bundle, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
