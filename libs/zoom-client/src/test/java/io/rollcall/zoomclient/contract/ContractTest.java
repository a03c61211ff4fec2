package io.rollcall.zoomclient.contract;

import static io.rollcall.zoomclient.contract.Examples.UUID;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.zoomclient.ZoomApi;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.contract.Contract.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractTest {

  /** Operations of the contract that no service needs yet. */
  private static final Set<String> NOT_CALLED = Set.of("controlLiveMeeting", "reportMeeting");

  @TempDir private static Path folder;
  private static ContractZoom zoom;
  private static ZoomApi api;

  @BeforeAll
  static void start() throws IOException {
    zoom = new ContractZoom();
    api = new ZoomApi(folder, zoom.url("/v2"), zoom.url("/oauth/token"));
  }

  @AfterAll
  static void stop() {
    api.close();
    zoom.close();
  }

  @ParameterizedTest
  @EnumSource
  void requestAndAnswerFollowTheContract(Calls call) {
    for (boolean everything : List.of(true, false)) {
      zoom.forget();
      zoom.everything = everything;

      ZoomAnswer<?> answer = call.of.apply(api).block(Duration.ofSeconds(20));

      assertThat(zoom.violations).isEmpty();
      assertThat(answer).isInstanceOf(ZoomAnswer.Yes.class);
      assertThat(zoom.called)
          .isNotEmpty()
          .allSatisfy(operation -> assertThat(operation.id()).isEqualTo(call.operation));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theCallIsCountedUnderZoomsLabel(Calls call) {
    String label = operation(call.operation).label();
    double before = api.calls(label);

    call.of.apply(api).block(Duration.ofSeconds(20));

    assertThat(api.calls(label)).isGreaterThan(before);
  }

  @Test
  void aUuidIsEncodedTwiceAndNoMore() {
    zoom.forget();

    api.recordings.settings("campus", UUID).block(Duration.ofSeconds(20));

    assertThat(zoom.paths)
        .containsExactly(
            "/meetings/%252Fabc%252F%252Fdef%252BGHIJklmnOPqr%253D%253D/recordings/settings");
  }

  @Test
  void everyOperationThatServicesNeedIsCalled() {
    List<String> called = Stream.of(Calls.values()).map(call -> call.operation).toList();

    assertThat(Contract.operations())
        .extracting(Operation::id)
        .filteredOn(id -> !NOT_CALLED.contains(id))
        .containsExactlyInAnyOrderElementsOf(Set.copyOf(called));
  }

  private static Operation operation(String id) {
    return Contract.operations().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
