package io.rollcall.testkit.rights;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LibraryRightsTest extends RightsTableTest {

  @Override
  protected int call(Operation operation, String caller) {
    return switch (caller) {
      case "nobody" -> 401;
      case "librarian" -> operation.method().equals("GET") ? 200 : 204;
      default -> operation.method().equals("GET") ? 200 : 403;
    };
  }

  @Override
  protected Path openApi() {
    return Path.of("src/test/resources/io/rollcall/testkit/rights/library.yaml");
  }

  @Override
  protected String table() {
    return "library.csv";
  }

  @Test
  void anOperationWithoutARowFails() {
    RightsTableTest more =
        new LibraryRightsTest() {
          @Override
          protected String table() {
            return "half-a-library.csv";
          }
        };

    assertThatThrownBy(more::everyOperationHasARowAndEveryRowAnOperation)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("DELETE /books/{id}");
  }

  @Test
  void aRowWithoutAStatusForEachCallerFails() {
    Stream<String> lines = Stream.of("operation,nobody,reader", "GET /books/{id},401");

    assertThatThrownBy(() -> RightsTable.parse(lines))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GET /books/{id}");
  }
}
