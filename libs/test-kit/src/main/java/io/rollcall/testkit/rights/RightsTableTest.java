package io.rollcall.testkit.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of the module's {@code openapi.yaml}, called by every kind of caller, answers as
 * {@code rights.csv} of the test's resources says: {@code operation,nobody,stranger,...}, then
 * {@code GET /api/v1/meetings/{id},401,404,...}.
 */
public abstract class RightsTableTest {

  /**
   * Makes the call on something fresh.
   *
   * @param caller one of the table's columns
   * @return the HTTP status of the answer
   */
  protected abstract int call(Operation operation, String caller) throws Exception;

  /** The document, seen from the module's folder. */
  protected Path openApi() {
    return Path.of("openapi.yaml");
  }

  /** Name of the table among the test's resources. */
  protected String table() {
    return "/rights.csv";
  }

  @Test
  void everyOperationHasARowAndEveryRowAnOperation() throws IOException {
    assertThat(rights().operations())
        .containsExactlyInAnyOrderElementsOf(OpenApiOperations.read(openApi()));
  }

  @TestFactory
  Stream<DynamicTest> everyCallerIsAnsweredAsTheTableSays() throws IOException {
    return rights().cells().stream().map(this::test);
  }

  private DynamicTest test(RightsTable.Cell cell) {
    String name = "%s as %s: %d".formatted(cell.operation(), cell.caller(), cell.status());
    return DynamicTest.dynamicTest(
        name,
        () -> assertThat(call(cell.operation(), cell.caller())).as(name).isEqualTo(cell.status()));
  }

  private RightsTable rights() throws IOException {
    try (InputStream csv =
            Objects.requireNonNull(getClass().getResourceAsStream(table()), table());
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8))) {
      return RightsTable.parse(reader.lines());
    }
  }
}
