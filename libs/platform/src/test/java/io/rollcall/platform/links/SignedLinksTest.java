package io.rollcall.platform.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.callers.CourseClaim;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SignedLinksTest {

  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");
  private static final String OLD_KEY = "an-old-key-of-thirty-two-letters";
  private static final String NEW_KEY = "a-new-key-that-is-also-long-enough";
  private static final String PATH = "/api/v1/recordings/7/files/1/content";
  private static final Caller STUDENT =
      Caller.of("student-1", Set.of(), List.of(new CourseClaim("C1", "S1", Set.of("G1"), false)));

  private final SignedLinks links = links(NOW, OLD_KEY);

  @Test
  void aLinkStandsForTheCallerItWasMadeFor() {
    SignedLink link = links.to(PATH, STUDENT, SignedLinks.USUAL);

    assertThat(links.open(PATH, parameter(link))).contains(STUDENT);
    assertThat(link.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    assertThat(link.url()).startsWith(PATH + "?link=").hasSizeLessThan(400);
    assertThat(link.toString()).doesNotContain(parameter(link));
  }

  @Test
  void aLinkOpensItsOwnPathOnly() {
    String link = parameter(links.to(PATH, STUDENT, SignedLinks.USUAL));

    assertThat(links.open("/api/v1/recordings/8/files/1/content", link)).isEmpty();
    assertThat(links.open(PATH + "/", link)).isEmpty();
  }

  @Test
  void aLinkIsOverWhenItsTimeIs() {
    String link = parameter(links.to(PATH, STUDENT, SignedLinks.USUAL));

    assertThat(links(NOW.plusSeconds(599), OLD_KEY).open(PATH, link)).isPresent();
    assertThat(links(NOW.plusSeconds(600), OLD_KEY).open(PATH, link)).isEmpty();
  }

  @Test
  void aChangedLinkOpensNothing() {
    String link = parameter(links.to(PATH, STUDENT, SignedLinks.USUAL));

    for (int i = 0; i < link.length() - 1; i++) {
      String changed =
          link.substring(0, i) + (link.charAt(i) == 'A' ? 'B' : 'A') + link.substring(i + 1);
      assertThat(links.open(PATH, changed)).isEmpty();
    }
    assertThat(links.open(PATH, "")).isEmpty();
    assertThat(links.open(PATH, ".")).isEmpty();
    assertThat(links.open(PATH, "a".repeat(100_000) + ".a")).isEmpty();
  }

  @Test
  void aKeyIsReplacedWithoutBreakingLinks() {
    String link = parameter(links.to(PATH, STUDENT, SignedLinks.USUAL));

    assertThat(links(NOW, NEW_KEY, OLD_KEY).open(PATH, link)).contains(STUDENT);
    assertThat(links(NOW, NEW_KEY).open(PATH, link)).isEmpty();
  }

  @Test
  void aShortKeyIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LinkKeys(List.of("short")));
    assertThatIllegalArgumentException().isThrownBy(() -> new LinkKeys(List.of()));
  }

  private static String parameter(SignedLink link) {
    return link.url().substring(link.url().indexOf('=') + 1);
  }

  private static SignedLinks links(Instant now, String... keys) {
    return new SignedLinks(
        new LinkKeys(List.of(keys)), JsonMapper.shared(), Clock.fixed(now, ZoneOffset.UTC));
  }
}
