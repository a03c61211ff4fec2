package io.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BooksTest {

  private static final List<Entry> WANTED = List.of(entry("Algebra", ""), entry("Biology", ""));
  private static final List<Entry> BOTH = List.of(entry("Algebra", "1"), entry("Biology", "2"));

  @Test
  void twoSidesWithEachOnceAgree() {
    assertThat(new Books(WANTED, BOTH, BOTH.reversed()).differences()).isEmpty();
  }

  @Test
  void oneThatIsMissingOnASideIsNamed() {
    List<Entry> one = List.of(entry("Algebra", "1"));

    assertThat(new Books(WANTED, one, one).differences())
        .containsExactly(
            "\"Biology\" of campus stands 0 times on Zoom",
            "\"Biology\" of campus stands 0 times in the gateway's list");
  }

  @Test
  void oneThatStandsTwiceOnZoomIsNamed() {
    List<Entry> three =
        List.of(entry("Algebra", "1"), entry("Biology", "2"), entry("Biology", "3"));

    assertThat(new Books(WANTED, three, BOTH).differences())
        .containsExactly("\"Biology\" of campus stands 2 times on Zoom");
  }

  @Test
  void oneThatNobodyWantedIsNamed() {
    List<Entry> deleted = List.of(entry("Algebra", "1"), entry("Biology", "2"), entry("Jazz", "3"));

    assertThat(new Books(WANTED, deleted, BOTH).differences())
        .containsExactly("\"Jazz\" of campus is there, and nobody wanted it");
  }

  @Test
  void anotherNumberIsAnotherMeeting() {
    List<Entry> other = List.of(entry("Algebra", "1"), entry("Biology", "9"));

    assertThat(new Books(WANTED, BOTH, other).differences())
        .containsExactly("\"Biology\" of campus has another number on Zoom");
  }

  private static Entry entry(String topic, String number) {
    return new Entry("campus", topic, number);
  }
}
