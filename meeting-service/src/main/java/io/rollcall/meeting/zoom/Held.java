package io.rollcall.meeting.zoom;

import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.meetings.Instance;
import io.rollcall.zoomclient.meetings.ListedMeeting;
import io.rollcall.zoomclient.meetings.MeetingChange;
import io.rollcall.zoomclient.meetings.NewMeeting;
import io.rollcall.zoomclient.meetings.PastMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.meetings.ZoomMeetings.MeetingList;
import io.rollcall.zoomclient.webinars.ZoomWebinars;
import io.rollcall.zoomclient.webinars.ZoomWebinars.WebinarList;
import java.util.List;
import reactor.core.publisher.Mono;

/** Calls about one meeting, as what it is held on Zoom: as a meeting, or as a webinar. */
record Held(ZoomMeetings meetings, ZoomWebinars webinars) {

  Mono<ZoomAnswer<ZoomMeeting>> create(Meeting meeting, Conference as) {
    NewMeeting wanted = NewMeetings.of(meeting);
    return switch (as) {
      case MEETING -> meetings.create(meeting.account(), meeting.host(), wanted);
      case WEBINAR ->
          webinars
              .create(meeting.account(), meeting.host(), Webinars.create(wanted))
              .map(answer -> answer.map(Webinars::asMeeting));
    };
  }

  /** All that a host has, over all pages of Zoom's list. */
  Mono<ZoomAnswer<List<ListedMeeting>>> ofHost(String account, String host, Conference as) {
    return switch (as) {
      case MEETING -> meetings.ofHost(account, host, MeetingList.SCHEDULED);
      case WEBINAR -> webinars.ofHost(account, host, WebinarList.SCHEDULED);
    };
  }

  /** Those of a host's meetings that run; of webinars Zoom does not tell. */
  Mono<ZoomAnswer<List<ListedMeeting>>> live(String account, String host) {
    return meetings.ofHost(account, host, MeetingList.LIVE);
  }

  /** The times that it took place. */
  Mono<ZoomAnswer<List<Instance>>> instances(Meeting meeting, Conference as) {
    return switch (as) {
      case MEETING -> meetings.instances(meeting.account(), number(meeting));
      case WEBINAR -> webinars.instances(meeting.account(), number(meeting));
    };
  }

  /** What took place under this uuid. */
  Mono<ZoomAnswer<PastMeeting>> past(Meeting meeting, Conference as, String uuid) {
    return switch (as) {
      case MEETING -> meetings.past(meeting.account(), uuid);
      case WEBINAR -> webinars.past(meeting.account(), uuid);
    };
  }

  /** What lies ahead of a host. */
  Mono<ZoomAnswer<List<ListedMeeting>>> upcoming(String account, String host, Conference as) {
    return switch (as) {
      case MEETING -> meetings.ofHost(account, host, MeetingList.UPCOMING);
      case WEBINAR -> webinars.ofHost(account, host, WebinarList.UPCOMING);
    };
  }

  Mono<ZoomAnswer<ZoomMeeting>> get(Meeting meeting, Conference as) {
    return get(meeting.account(), meeting.number(), as);
  }

  /** With the slots that lie behind too. */
  Mono<ZoomAnswer<ZoomMeeting>> get(String account, String number, Conference as) {
    return switch (as) {
      case MEETING -> meetings.getWithPast(account, Long.parseLong(number));
      case WEBINAR ->
          webinars
              .getWithPast(account, Long.parseLong(number))
              .map(answer -> answer.map(Webinars::asMeeting));
    };
  }

  Mono<ZoomAnswer<Done>> change(Meeting meeting, Conference as, MeetingChange change) {
    return switch (as) {
      case MEETING -> meetings.change(meeting.account(), number(meeting), change);
      case WEBINAR -> webinars.change(meeting.account(), number(meeting), Webinars.change(change));
    };
  }

  Mono<ZoomAnswer<Done>> delete(String account, String number, Conference as) {
    return switch (as) {
      case MEETING -> meetings.delete(account, Long.parseLong(number));
      case WEBINAR -> webinars.delete(account, Long.parseLong(number));
    };
  }

  /** Gives one slot another time. */
  Mono<ZoomAnswer<Done>> move(Meeting meeting, Conference as, Slot slot, MeetingChange change) {
    return switch (as) {
      case MEETING -> meetings.change(meeting.account(), number(meeting), slot.id(), change);
      case WEBINAR ->
          webinars.change(meeting.account(), number(meeting), slot.id(), Webinars.change(change));
    };
  }

  Mono<ZoomAnswer<Done>> cancel(Meeting meeting, Conference as, String slot) {
    return switch (as) {
      case MEETING -> meetings.delete(meeting.account(), number(meeting), slot);
      case WEBINAR -> webinars.delete(meeting.account(), number(meeting), slot);
    };
  }

  Mono<ZoomAnswer<Done>> end(Meeting meeting, Conference as) {
    return switch (as) {
      case MEETING -> meetings.end(meeting.account(), number(meeting));
      case WEBINAR -> webinars.end(meeting.account(), number(meeting));
    };
  }

  private static long number(Meeting meeting) {
    return Long.parseLong(meeting.number());
  }
}
