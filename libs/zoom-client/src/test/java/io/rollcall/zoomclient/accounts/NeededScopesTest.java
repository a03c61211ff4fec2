package io.rollcall.zoomclient.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NeededScopesTest {

  @Test
  void whatIsNotGrantedIsNamedByService() {
    var missing = NeededScopes.missing(Set.of("meeting:read:meeting:admin", "user:read:user"));

    assertThat(missing)
        .containsOnlyKeys(
            "meeting-service", "registrant-service", "recording-service", "attendance-service");
    assertThat(missing.get("meeting-service"))
        .contains("meeting:write:meeting", "user:read:list_users")
        .doesNotContain("meeting:read:meeting", "user:read:user");
  }

  @Test
  void classicScopesCoverTheGranularOnes() {
    var missing =
        NeededScopes.missing(
            Set.of("meeting:write:admin", "webinar:write:admin", "recording:read:admin"));

    assertThat(missing.get("meeting-service"))
        .containsExactly("report:read:webinar", "user:read:list_users", "user:read:user");
    assertThat(missing).doesNotContainKey("registrant-service");
    assertThat(missing.get("recording-service"))
        .containsExactly(
            "cloud_recording:delete:meeting_recording",
            "cloud_recording:delete:recording_file",
            "cloud_recording:update:recording_settings");
  }
}
