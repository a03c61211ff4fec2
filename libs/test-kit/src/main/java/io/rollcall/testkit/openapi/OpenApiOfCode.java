package io.rollcall.testkit.openapi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;

/** {@code openapi.yaml} has the operations of the controllers, and the fields of their JSON. */
public abstract class OpenApiOfCode {

  private final OpenApiDocument document;
  private final List<Class<?>> controllers;
  private final Map<String, Class<?>> schemas;

  /**
   * Of a service.
   *
   * @param controllers all of them
   * @param schemas which record each is; what is asked for ends with {@code Request}
   */
  protected OpenApiOfCode(List<Class<?>> controllers, Map<String, Class<?>> schemas)
      throws IOException {
    this.document = OpenApiDocument.read();
    this.controllers = controllers;
    this.schemas = schemas;
  }

  /** The names of the properties of a schema, as they stand there. */
  protected final Set<String> fieldsOf(String schema) {
    return new LinkedHashSet<>(document.schemas().path(schema).path("properties").propertyNames());
  }

  @Test
  void itHoldsTheOperationsOfTheControllers() {
    Set<String> documented = new TreeSet<>();
    document
        .paths()
        .forEachEntry(
            (path, item) ->
                item.propertyNames().forEach(method -> documented.add(method + " " + path)));

    assertThat(documented).isEqualTo(operations());
  }

  @Test
  void everyOperationIsDescribed() {
    assertThat(document.paths().valueStream().flatMap(JsonNode::valueStream))
        .allSatisfy(
            operation ->
                assertThat(operation.propertyNames())
                    .contains("operationId", "summary", "description", "responses"));
  }

  @TestFactory
  Stream<DynamicTest> itsSchemasHaveTheFieldsOfTheJson() {
    return schemas.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () ->
                        assertThat(fieldsOf(each.getKey()))
                            .containsExactlyElementsOf(fields(each.getValue()))));
  }

  @TestFactory
  Stream<DynamicTest> ofAnswersItSaysWhatMayBeMissingOrNull() {
    return schemas.entrySet().stream()
        .filter(each -> !each.getKey().endsWith("Request"))
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () ->
                        saysWhatMayBeMissingOrNull(
                            document.schemas().path(each.getKey()), each.getValue())));
  }

  private static void saysWhatMayBeMissingOrNull(JsonNode schema, Class<?> json) {
    List<RecordComponent> always =
        Arrays.stream(json.getRecordComponents()).filter(it -> !maybeLeftOut(it, json)).toList();

    assertThat(schema.path("required").valueStream().map(JsonNode::asString))
        .containsExactlyElementsOf(always.stream().map(RecordComponent::getName).toList());
    assertThat(always)
        .allSatisfy(
            it ->
                assertThat(admitsNull(schema.path("properties").path(it.getName())))
                    .as(it.getName())
                    .isEqualTo(isNullable(it)));
  }

  private static List<String> fields(Class<?> json) {
    return Arrays.stream(json.getRecordComponents())
        .filter(it -> !it.getAccessor().isAnnotationPresent(JsonAnySetter.class))
        .map(RecordComponent::getName)
        .toList();
  }

  private static boolean maybeLeftOut(RecordComponent component, Class<?> json) {
    return component.getAccessor().isAnnotationPresent(JsonInclude.class)
        || json.isAnnotationPresent(JsonInclude.class) && isNullable(component);
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean admitsNull(JsonNode property) {
    return property.path("type").valueStream().anyMatch(it -> it.asString().equals("null"))
        || property
            .path("oneOf")
            .valueStream()
            .anyMatch(it -> it.path("type").asString("").equals("null"));
  }

  private Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (Class<?> controller : controllers) {
      String base =
          path(
              requireNonNull(
                  AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class)));
      for (Method method : controller.getDeclaredMethods()) {
        RequestMapping mapping =
            AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping != null) {
          String verb = mapping.method()[0].name().toLowerCase(Locale.ROOT);
          operations.add(verb + " " + base + path(mapping));
        }
      }
    }
    return operations;
  }

  private static String path(RequestMapping mapping) {
    return mapping.path().length == 0 ? "" : mapping.path()[0];
  }
}
