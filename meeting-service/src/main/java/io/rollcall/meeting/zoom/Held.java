package io.rollcall.meeting.zoom;

import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.meetings.MeetingChange;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.webinars.ZoomWebinars;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Calls about one meeting, as what it is held on Zoom: as a meeting, or as a webinar. */
record Held(ZoomMeetings meetings, ZoomWebinars webinars) {

  Mono<ZoomAnswer<ZoomMeeting>> get(Meeting meeting, Conference as) {
    return switch (as) {
      case MEETING -> meetings.get(meeting.account(), number(meeting));
      case WEBINAR ->
          webinars
              .get(meeting.account(), number(meeting))
              .map(answer -> answer.map(Webinars::asMeeting));
    };
  }

  Mono<ZoomAnswer<Done>> change(Meeting meeting, Conference as, MeetingChange change) {
    return switch (as) {
      case MEETING -> meetings.change(meeting.account(), number(meeting), change);
      case WEBINAR -> webinars.change(meeting.account(), number(meeting), Webinars.change(change));
    };
  }

  Mono<ZoomAnswer<Done>> delete(Meeting meeting, Conference as) {
    return switch (as) {
      case MEETING -> meetings.delete(meeting.account(), number(meeting));
      case WEBINAR -> webinars.delete(meeting.account(), number(meeting));
    };
  }

  Mono<ZoomAnswer<Done>> end(Meeting meeting, Conference as) {
    return switch (as) {
      case MEETING -> meetings.end(meeting.account(), number(meeting));
      case WEBINAR -> webinars.end(meeting.account(), number(meeting));
    };
  }

  static long number(Meeting meeting) {
    return Long.parseLong(Objects.requireNonNull(meeting.zoomId()));
  }
}
