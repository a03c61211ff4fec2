package io.rollcall.zoomclient.meetings;

import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.calls.Label;
import io.rollcall.zoomclient.calls.ZoomCall;
import io.rollcall.zoomclient.calls.ZoomCalls;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;

/** {@link ZoomMeetings} over the REST API. */
public final class RestZoomMeetings implements ZoomMeetings {

  private final ZoomCalls zoom;
  private final MeetingPages pages;

  public RestZoomMeetings(ZoomCalls zoom) {
    this.zoom = zoom;
    this.pages = new MeetingPages(zoom);
  }

  @Override
  public Mono<ZoomAnswer<ZoomMeeting>> create(String account, String host, NewMeeting meeting) {
    String path = "/users/" + ZoomCall.encode(host) + "/meetings";
    ZoomCall call = new ZoomCall(Label.MEDIUM, HttpMethod.POST, path, meeting);
    return zoom.call(account, call, ZoomMeeting.class);
  }

  @Override
  public Mono<ZoomAnswer<ZoomMeeting>> get(String account, long number) {
    ZoomCall call = ZoomCall.get(Label.LIGHT, "/meetings/" + number);
    return zoom.call(account, call, ZoomMeeting.class);
  }

  @Override
  public Mono<ZoomAnswer<List<ListedMeeting>>> ofHost(
      String account, String host, MeetingList list) {
    return pages.all(account, host, list);
  }

  @Override
  public Mono<ZoomAnswer<Done>> end(String account, long number) {
    String path = "/meetings/" + number + "/status";
    ZoomCall call = new ZoomCall(Label.LIGHT, HttpMethod.PUT, path, Map.of("action", "end"));
    return zoom.call(account, call).map(answer -> answer.map(_ -> Done.DONE));
  }

  @Override
  public Mono<ZoomAnswer<PastMeeting>> past(String account, String uuid) {
    ZoomCall call = ZoomCall.get(Label.LIGHT, "/past_meetings/" + ZoomCall.encodeUuid(uuid));
    return zoom.call(account, call, PastMeeting.class);
  }
}
