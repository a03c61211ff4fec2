package io.rollcall.zoomclient.meetings;

import static io.rollcall.zoomclient.calls.Conference.MEETING;

import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.budget.Label;
import io.rollcall.zoomclient.calls.Pages;
import io.rollcall.zoomclient.calls.ZoomCall;
import io.rollcall.zoomclient.calls.ZoomCalls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import reactor.core.publisher.Mono;

/** {@link ZoomMeetings} over the REST API. */
public final class RestZoomMeetings implements ZoomMeetings {

  private final ZoomCalls zoom;
  private final Pages pages;

  public RestZoomMeetings(ZoomCalls zoom) {
    this.zoom = zoom;
    this.pages = new Pages(zoom);
  }

  @Override
  public Mono<ZoomAnswer<ZoomMeeting>> create(String account, String host, NewMeeting meeting) {
    ZoomCall call = ZoomCall.post(Label.MEDIUM, MEETING.of(host), meeting);
    return zoom.call(account, call, ZoomMeeting.class);
  }

  @Override
  public Mono<ZoomAnswer<ZoomMeeting>> get(String account, long number) {
    return get(account, MEETING.planned(number));
  }

  @Override
  public Mono<ZoomAnswer<ZoomMeeting>> getWithPast(String account, long number) {
    return get(account, MEETING.planned(number) + "?show_previous_occurrences=true");
  }

  private Mono<ZoomAnswer<ZoomMeeting>> get(String account, String path) {
    return zoom.call(account, ZoomCall.get(Label.LIGHT, path), ZoomMeeting.class);
  }

  @Override
  public Mono<ZoomAnswer<List<ListedMeeting>>> ofHost(
      String account, String host, MeetingList list) {
    String path = MEETING.of(host) + "?type=" + list.name().toLowerCase(Locale.ROOT);
    return pages.all(account, Label.MEDIUM, path, MEETING.member(), ListedMeeting.class);
  }

  @Override
  public Mono<ZoomAnswer<Done>> change(String account, long number, MeetingChange change) {
    return zoom.tell(account, ZoomCall.patch(MEETING.planned(number), change));
  }

  @Override
  public Mono<ZoomAnswer<Done>> change(
      String account, long number, String occurrence, MeetingChange change) {
    return zoom.tell(account, ZoomCall.patch(slot(number, occurrence), change));
  }

  @Override
  public Mono<ZoomAnswer<Done>> delete(String account, long number) {
    return zoom.tell(account, ZoomCall.delete(MEETING.planned(number)));
  }

  @Override
  public Mono<ZoomAnswer<Done>> delete(String account, long number, String occurrence) {
    return zoom.tell(account, ZoomCall.delete(slot(number, occurrence)));
  }

  @Override
  public Mono<ZoomAnswer<Done>> end(String account, long number) {
    String path = MEETING.planned(number) + "/status";
    return zoom.tell(account, ZoomCall.put(Label.LIGHT, path, Map.of("action", "end")));
  }

  @Override
  public Mono<ZoomAnswer<PastMeeting>> past(String account, String uuid) {
    return zoom.call(account, ZoomCall.get(Label.LIGHT, MEETING.past(uuid)), PastMeeting.class);
  }

  @Override
  public Mono<ZoomAnswer<List<Instance>>> instances(String account, long number) {
    String path = MEETING.instances(number);
    return pages.whole(account, Label.MEDIUM, path, MEETING.member(), Instance.class);
  }

  private static String slot(long number, String occurrence) {
    return MEETING.planned(number) + "?occurrence_id=" + ZoomCall.encode(occurrence);
  }
}
