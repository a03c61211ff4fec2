package io.rollcall.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rollcall.platform.problems.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PagingTest {

  private static final Instant START = Instant.parse("2026-12-01T09:00:00.123456Z");

  @Test
  void aCursorComesBackAsItWas() {
    UUID id = UUID.randomUUID();

    Cursor cursor = Cursor.parse(Cursor.at(START, id, 7, "Ü/ + ").text());

    assertThat(cursor.instant(0)).isEqualTo(START);
    assertThat(cursor.uuid(1)).isEqualTo(id);
    assertThat(cursor.number(2)).isEqualTo(7);
    assertThat(cursor.string(3)).isEqualTo("Ü/ + ");
    assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "nonsense", "!!", "AAAAAA", "MjAyNi0xMi0wMQ"})
  void whatIsNoCursorIsRefused(String text) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Cursor.parse(text))
        .withMessage("bad-cursor");
  }

  @Test
  void aChangedCursorIsRefused() {
    String text = Cursor.at(START).text();

    for (int i = 0; i < text.length() - 1; i++) {
      String changed =
          text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1);
      assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Cursor.parse(changed));
    }
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    Cursor cursor = Cursor.at("a name");

    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> cursor.instant(0));
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> cursor.uuid(0));
    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> cursor.string(1));
  }

  @Test
  void anEndlessCursorIsRefused() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Cursor.parse("A".repeat(1_000_000)));
  }

  @Test
  void aPageTellsWhereTheNextBegins() {
    PageRequest asked = PageRequest.of("2", null);

    Page<String> page = Page.of(List.of("a", "b", "c"), asked, Cursor::at);

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(page.next()).isEqualTo(Cursor.at("b"));
    assertThat(JsonMapper.shared().writeValueAsString(page.map(String::length)))
        .isEqualTo("{\"items\":[1,1],\"next\":\"" + Cursor.at("b").text() + "\"}");
  }

  @Test
  void theLastPageHasNoNext() {
    Page<String> page = Page.of(List.of("a", "b"), PageRequest.of("2", null), Cursor::at);

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(page.next()).isNull();
  }

  @Test
  void aPageHoldsFiftyUnlessAskedOtherwise() {
    assertThat(PageRequest.of(null, null)).isEqualTo(new PageRequest(50, null));
    assertThat(PageRequest.of("200", null).fetch()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1", "1.5", "many", "", "99999999999999999999"})
  void anotherLimitIsRefused(String limit) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> PageRequest.of(limit, null))
        .withMessage("validation");
  }
}
