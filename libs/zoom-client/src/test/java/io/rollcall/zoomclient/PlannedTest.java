package io.rollcall.zoomclient;

import static io.rollcall.zoomclient.SimulatedZoom.HOST;
import static io.rollcall.zoomclient.SimulatedZoom.START;
import static io.rollcall.zoomclient.SimulatedZoom.no;
import static io.rollcall.zoomclient.SimulatedZoom.yes;
import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.meetings.Instance;
import io.rollcall.zoomclient.meetings.MeetingChange;
import io.rollcall.zoomclient.meetings.NewMeeting;
import io.rollcall.zoomclient.meetings.PastMeeting;
import io.rollcall.zoomclient.meetings.Recurrence;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import io.rollcall.zoomclient.webinars.NewPanelist;
import io.rollcall.zoomclient.webinars.NewWebinar;
import io.rollcall.zoomclient.webinars.Panelist;
import io.rollcall.zoomclient.webinars.WebinarChange;
import io.rollcall.zoomclient.webinars.ZoomWebinar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Meetings and webinars over their life, on the simulator. */
class PlannedTest {

  @TempDir private static Path folder;
  private static SimulatedZoom zoom;

  @BeforeAll
  static void start() throws IOException {
    zoom = new SimulatedZoom(folder);
  }

  @AfterAll
  static void stop() {
    zoom.close();
  }

  @Test
  void aChangeLeavesTheRestAsItIs() {
    long number = zoom.create("Algebra");

    yes(zoom.api.meetings.change("campus", number, topic("Geometry")));

    ZoomMeeting read = yes(zoom.api.meetings.get("campus", number));
    assertThat(read.topic()).isEqualTo("Geometry");
    assertThat(read.agenda()).isEqualTo("Chapter 3");
    assertThat(read.password()).isEqualTo("pass-1");
    assertThat(read.startTime()).isEqualTo(START);
  }

  @Test
  void oneTimeOfManyIsMovedAndAnotherCancelled() {
    ZoomMeeting created = yes(zoom.api.meetings.create("campus", HOST, weekly()));
    List<ZoomMeeting.Slot> slots =
        Objects.requireNonNull(yes(zoom.api.meetings.get("campus", created.id())).occurrences());
    String first = slots.get(0).occurrenceId();
    String second = slots.get(1).occurrenceId();

    yes(zoom.api.meetings.delete("campus", created.id(), first));
    yes(zoom.api.meetings.change("campus", created.id(), second, duration(90)));

    assertThat(yes(zoom.api.meetings.get("campus", created.id())).occurrences())
        .filteredOn(slot -> !"deleted".equals(slot.status()))
        .hasSize(2)
        .anySatisfy(
            slot -> {
              assertThat(slot.occurrenceId()).isEqualTo(second);
              assertThat(slot.duration()).isEqualTo(90);
            });
  }

  @Test
  void aMeetingThatRunsCannotBeDeletedAndADeletedOneIsGone() {
    long number = zoom.create("Algebra");
    zoom.direct(number, "start", "");

    assertThat(no(zoom.api.meetings.delete("campus", number)))
        .isInstanceOf(ZoomRefusal.Running.class);
    yes(zoom.api.meetings.end("campus", number));
    yes(zoom.api.meetings.delete("campus", number));
    assertThat(no(zoom.api.meetings.get("campus", number)).isMeetingMissing()).isTrue();
  }

  @Test
  void whatTookPlaceIsListed() {
    long number = zoom.create("Algebra");
    String one = zoom.hold(number);
    String two = zoom.hold(number);

    assertThat(yes(zoom.api.meetings.instances("campus", number)))
        .extracting(Instance::uuid)
        .containsExactlyInAnyOrder(one, two);
  }

  @Test
  void aWebinarHasALifeToo() {
    ZoomWebinar created = yes(zoom.api.webinars.create("campus", HOST, webinar()));

    yes(
        zoom.api.webinars.change(
            "campus",
            created.id(),
            new WebinarChange("Open day 2", null, null, null, null, null, null, null, null)));

    assertThat(yes(zoom.api.webinars.get("campus", created.id())).topic()).isEqualTo("Open day 2");
    yes(zoom.api.webinars.delete("campus", created.id()));
    assertThat(no(zoom.api.webinars.get("campus", created.id())).isMeetingMissing()).isTrue();
  }

  @Test
  void whenAWebinarReallyTookPlaceIsTold() {
    long number = yes(zoom.api.webinars.create("campus", HOST, webinar())).id();
    String uuid = zoom.hold(number);

    PastMeeting past = yes(zoom.api.webinars.past("campus", uuid));

    assertThat(past.id()).isEqualTo(number);
    assertThat(past.startTime()).isNotNull();
    assertThat(past.endTime()).isNotNull();
  }

  @Test
  void aHostWithoutLicenceHoldsNoWebinar() {
    assertThat(no(zoom.api.webinars.create("campus", "basic@campus.example", webinar())))
        .isInstanceOf(ZoomRefusal.NotLicensed.class);
  }

  @Test
  void aPanelistsLinkIsInTheList() {
    long number = yes(zoom.api.webinars.create("campus", HOST, webinar())).id();
    yes(zoom.api.panelists.add("campus", number, List.of(new NewPanelist("Jo", "jo@x.example"))));

    Panelist panelist = yes(zoom.api.panelists.list("campus", number)).getFirst();

    assertThat(panelist.joinUrl()).startsWith("http");
    assertThat(panelist.toString()).doesNotContain("http");
    yes(zoom.api.panelists.delete("campus", number, String.valueOf(panelist.id())));
    assertThat(yes(zoom.api.panelists.list("campus", number))).isEmpty();
  }

  private static MeetingChange topic(String topic) {
    return new MeetingChange(topic, null, null, null, null, null, null, null, null);
  }

  private static MeetingChange duration(int minutes) {
    return new MeetingChange(null, null, null, null, minutes, null, null, null, null);
  }

  private static NewMeeting weekly() {
    Recurrence weekly = new Recurrence(2, 1, "2", null, null, null, 3, null);
    return new NewMeeting("Algebra", null, 8, START, 60, "Europe/Madrid", null, weekly, null);
  }

  private static NewWebinar webinar() {
    return new NewWebinar("Open day", null, 5, START, 60, "Europe/Madrid", null, null, null);
  }
}
