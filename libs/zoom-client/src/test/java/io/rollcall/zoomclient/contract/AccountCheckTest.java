package io.rollcall.zoomclient.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.zoomclient.ZoomApi;
import io.rollcall.zoomclient.accounts.AccountCheck;
import io.rollcall.zoomclient.accounts.HostCheck;
import io.rollcall.zoomclient.accounts.HostCheck.Standing;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.contract.Contract.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountCheckTest {

  @TempDir private Path folder;

  @Test
  void anAccountTellsTokenHostsAndMissingScopes() throws IOException {
    try (ContractZoom zoom = new ContractZoom();
        ZoomApi api = new ZoomApi(folder, zoom.url("/v2"), zoom.url("/oauth/token"))) {
      zoom.grant(adminScopesBut("meeting:write:meeting"));

      AccountCheck check = api.check();

      assertThat(check.token()).isInstanceOf(ZoomAnswer.Yes.class);
      assertThat(check.missingScopes().orElseThrow()).containsOnlyKeys("meeting-service");
      assertThat(check.missingScopes().orElseThrow().get("meeting-service"))
          .containsExactly("meeting:write:meeting");
      assertThat(check.hosts())
          .isInstanceOfSatisfying(
              ZoomAnswer.Yes.class,
              yes ->
                  assertThat(yes.value())
                      .isEqualTo(List.of(new HostCheck("host1@campus.example", Standing.MISSING))));
    }
  }

  @Test
  void aScopeGrantedMeanwhileShowsAtTheNextCheck() throws IOException {
    try (ContractZoom zoom = new ContractZoom();
        ZoomApi api = new ZoomApi(folder, zoom.url("/v2"), zoom.url("/oauth/token"))) {
      zoom.grant(adminScopesBut("meeting:write:meeting"));
      api.check();

      zoom.grant(adminScopesBut("nothing"));

      assertThat(api.check().missingScopes().orElseThrow()).isEmpty();
    }
  }

  private static String adminScopesBut(String missing) {
    return Contract.operations().stream()
        .map(Operation::scope)
        .distinct()
        .filter(scope -> !scope.equals(missing))
        .map(scope -> scope + ":admin")
        .collect(Collectors.joining(" "));
  }
}
