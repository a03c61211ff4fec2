package io.rollcall.meeting.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.persistence.CalendarEntries.CalendarEntry;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the lines as they are sent: whoever reads them with the same library forgives the same. */
class ICalendarTest {

  private static final UUID MEETING = UUID.fromString("0198c1d2-7a3b-7c4d-8e5f-0123456789ab");
  private static final Instant START = Instant.parse("2026-12-01T09:00:00Z");

  private final ICalendar calendar =
      new ICalendar(
          new CalendarProperties(
              URI.create("https://rollcall.example"), "https://portal.example/join/{meeting}"));

  @Test
  void anEventIsOneLineForEachProperty() {
    assertThat(lines(unfolded(written("Algebra 1", "Chapter 3"))))
        .containsExactly(
            "BEGIN:VCALENDAR",
            "PRODID:-//Rollcall//Meetings//EN",
            "VERSION:2.0",
            "CALSCALE:GREGORIAN",
            "BEGIN:VTIMEZONE",
            "TZID:Etc/UTC",
            "BEGIN:STANDARD",
            "DTSTART:19700101T000000",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0000",
            "END:STANDARD",
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            "UID:0198c1d2-7a3b-7c4d-8e5f-0123456789ab-1796115600000@rollcall",
            "DTSTAMP:20261123T120000Z",
            "LAST-MODIFIED:20261123T120000Z",
            "SEQUENCE:1",
            "DTSTART:20261201T090000Z",
            "DTEND:20261201T100000Z",
            "SUMMARY:Algebra 1",
            "STATUS:CONFIRMED",
            "DESCRIPTION:Chapter 3",
            "URL:https://portal.example/join/0198c1d2-7a3b-7c4d-8e5f-0123456789ab",
            "END:VEVENT",
            "END:VCALENDAR");
  }

  @Test
  void whatSeparatesIsEscaped() {
    assertThat(lines(unfolded(written("a,b;c\\d:e", "1,2;3\\4:5"))))
        .contains("SUMMARY:a\\,b\\;c\\\\d:e", "DESCRIPTION:1\\,2\\;3\\\\4:5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\u2028", "\u0085", "\u000b", "\f"})
  void noLineOfTheAgendaBecomesOneOfTheCalendar(String end) {
    String written =
        written("Algebra" + end + "STATUS:CANCELLED", "one" + end + "URL:https://evil.example/");

    assertThat(unfolded(written).split("\\R"))
        .contains("SUMMARY:Algebra STATUS:CANCELLED", "DESCRIPTION:one\\nURL:https://evil.example/")
        .noneMatch(line -> line.startsWith("URL:https://evil"))
        .filteredOn(line -> line.startsWith("STATUS:"))
        .containsExactly("STATUS:CONFIRMED");
  }

  @Test
  void controlCharactersAreLeftOut() {
    assertThat(lines(unfolded(written("a\u0000b\tc\u001b", "1\u00002\t3\u007f"))))
        .contains("SUMMARY:a b c ", "DESCRIPTION:12\t3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"代数学入門", "👩‍🏫🧮", "x👩‍🏫🧮", "ä"})
  void longLinesAreFoldedBetweenCharacters(String text) {
    String topic = text.repeat(40);

    String written = written(topic, "");

    assertThat(lines(written))
        .allSatisfy(line -> assertThat(line.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(written).doesNotContain("?", "\ufffd");
    assertThat(lines(unfolded(written))).contains("SUMMARY:" + topic);
  }

  @Test
  void anEmptyCalendarIsValid() throws Exception {
    var empty = new CalendarBuilder().build(new ByteArrayInputStream(calendar.write(List.of())));

    assertThat(empty.validate(true).getEntries()).isEmpty();
  }

  private String written(String topic, String agenda) {
    Slot slot = new Slot("1796115600000", START, Duration.ofHours(1), false);
    Instant changed = Instant.parse("2026-11-23T12:00:00Z");
    return new String(
        calendar.write(List.of(new CalendarEntry(MEETING, slot, topic, agenda, false, 1, changed))),
        UTF_8);
  }

  private static String unfolded(String written) {
    return written.replace("\r\n ", "");
  }

  private static String[] lines(String written) {
    return written.split("\r\n");
  }
}
