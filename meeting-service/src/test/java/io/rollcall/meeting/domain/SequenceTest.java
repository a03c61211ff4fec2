package io.rollcall.meeting.domain;

import static io.rollcall.meeting.domain.Known.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What raises the {@code SEQUENCE} of a meeting's events in calendars. */
class SequenceTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant TEN = NINE.plus(HOUR);
  private static final Instant LATER = NINE.plus(Duration.ofDays(1));

  private static final Slot FIRST = new Slot("first", NINE, HOUR, false);
  private static final Slot SECOND = new Slot("second", LATER, HOUR, false);

  private static final KnownMeeting SERIES = Known.planned(FIRST, SECOND);
  private static final KnownMeeting HALF = SERIES.cancelled("second", TEN).after();
  private static final KnownMeeting DELETED = SERIES.deleted(TEN).after();
  private static final KnownMeeting RUNNING =
      SERIES.learn(told(new News.Started("u", NINE))).after();

  static Stream<Arguments> shown() {
    return Stream.of(
        arguments("another topic", becomes("Algebra 2", null, ZoneOffset.UTC)),
        arguments("an agenda", becomes("Algebra 1", "Chapter 3", ZoneOffset.UTC)),
        arguments("moved", planned(FIRST, new Slot("second", TEN, HOUR, false))),
        arguments("longer", planned(FIRST, new Slot("second", LATER, HOUR.plus(HOUR), false))),
        arguments("one more", planned(FIRST, SECOND, new Slot("third", TEN, HOUR, false))),
        arguments("one less", planned(FIRST)),
        arguments("cancelled", SERIES.cancelled("second", TEN)),
        arguments("cancelled on Zoom", planned(FIRST, new Slot("second", LATER, HOUR, true))),
        arguments("restored", HALF.learn(told(new News.SlotsRestored(Set.of("second"), LATER)))),
        arguments("deleted", SERIES.deleted(TEN)),
        arguments("recovered", DELETED.learn(told(new News.Recovered(LATER)))));
  }

  static Stream<Arguments> notShown() {
    return Stream.of(
        arguments("read again", planned(FIRST, SECOND)),
        arguments("read in another order", planned(SECOND, FIRST)),
        arguments("another time zone", becomes("Algebra 1", null, ZoneId.of("Europe/Madrid"))),
        arguments("a webinar", SERIES.changed(webinar(), ZoomPlan.NONE)),
        arguments("started", SERIES.learn(told(new News.Started("u", NINE)))),
        arguments("ended", RUNNING.learn(told(new News.Ended("u", NINE, TEN, TEN)))),
        arguments("cancelled twice", HALF.cancelled("second", LATER)),
        arguments("deleted twice", DELETED.deleted(LATER)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shown")
  void whatCalendarsShowRaisesIt(String what, Change change) {
    assertThat(change.ofCalendars()).as(what).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notShown")
  void whatTheyDoNotShowLeavesIt(String what, Change change) {
    assertThat(change.ofCalendars()).as(what).isFalse();
  }

  private static Change planned(Slot... slots) {
    return SERIES.changed(SERIES.meeting(), new ZoomPlan(List.of(slots), LATER));
  }

  private static Change becomes(String topic, @Nullable String agenda, ZoneId zone) {
    Wanted is = Wanted.of(SERIES.meeting());
    Wanted wanted =
        new Wanted(
            topic,
            agenda,
            is.startTime(),
            is.durationMinutes(),
            zone,
            is.recurrence(),
            is.registration(),
            is.selfRegistration(),
            is.recording(),
            is.signedAttendance(),
            is.settings(),
            is.passcode());
    return SERIES.changed(wanted.on(SERIES.meeting()), ZoomPlan.NONE);
  }

  private static Meeting webinar() {
    return SERIES.meeting().as(Conference.WEBINAR);
  }

  private static MeetingFacts told(News news) {
    return MeetingFacts.of(List.of(news));
  }
}
