package io.rollcall.registrant.zoom;

import io.rollcall.registrant.domain.Meeting;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.meetings.MeetingSettings;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.webinars.WebinarSettings;
import io.rollcall.zoomclient.webinars.ZoomWebinar;
import io.rollcall.zoomclient.webinars.ZoomWebinars;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks Zoom for the links of a meeting, anew each time. No method fails. */
@Component
public class Links {

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final int NO_REGISTRATION = 2;

  private final ZoomMeetings meetings;
  private final ZoomWebinars webinars;

  Links(ZoomMeetings meetings, ZoomWebinars webinars) {
    this.meetings = meetings;
    this.webinars = webinars;
  }

  public Mono<LinkReply> read(Meeting meeting) {
    Long number = meeting.number();
    if (number == null) {
      return Mono.just(new LinkReply.NotNow(SOON, null));
    }
    return meeting.webinar()
        ? webinars.get(meeting.account(), number).map(it -> reply(it.map(Links::of)))
        : meetings.get(meeting.account(), number).map(it -> reply(it.map(Links::of)));
  }

  private static LinkReply reply(ZoomAnswer<Optional<MeetingLinks>> answer) {
    return answer instanceof ZoomAnswer.Yes<Optional<MeetingLinks>>(var links, var _)
        ? links.<LinkReply>map(LinkReply.Found::new).orElse(new LinkReply.NotNow(SOON, null))
        : none(Replies.of(answer, _ -> new Reply.Unknown()));
  }

  private static LinkReply none(Reply reply) {
    return switch (reply) {
      case Reply.Refused(var refusal) -> new LinkReply.Refused(refusal);
      case Reply.NotNow(var pause, var scopes) -> new LinkReply.NotNow(pause, scopes);
      default -> new LinkReply.NotNow(SOON, null);
    };
  }

  private static Optional<MeetingLinks> of(ZoomMeeting meeting) {
    MeetingSettings settings = meeting.settings();
    return links(
        meeting.startUrl(), meeting.joinUrl(), settings == null ? null : settings.approvalType());
  }

  private static Optional<MeetingLinks> of(ZoomWebinar webinar) {
    WebinarSettings settings = webinar.settings();
    return links(
        webinar.startUrl(), webinar.joinUrl(), settings == null ? null : settings.approvalType());
  }

  private static Optional<MeetingLinks> links(
      @Nullable String start, @Nullable String join, @Nullable Integer approvalType) {
    return start == null || join == null
        ? Optional.empty()
        : Optional.of(
            new MeetingLinks(start, join, approvalType != null && approvalType == NO_REGISTRATION));
  }
}
