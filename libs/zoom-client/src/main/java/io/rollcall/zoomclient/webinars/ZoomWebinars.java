package io.rollcall.zoomclient.webinars;

import static io.rollcall.zoomclient.calls.Conference.WEBINAR;

import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.budget.Label;
import io.rollcall.zoomclient.calls.Pages;
import io.rollcall.zoomclient.calls.ZoomCall;
import io.rollcall.zoomclient.calls.ZoomCalls;
import io.rollcall.zoomclient.meetings.Instance;
import io.rollcall.zoomclient.meetings.ListedMeeting;
import io.rollcall.zoomclient.meetings.PastMeeting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Zoom's webinars. No method fails: what went wrong stands in the answer. */
public final class ZoomWebinars {

  private final ZoomCalls zoom;
  private final Pages pages;

  public ZoomWebinars(ZoomCalls zoom) {
    this.zoom = zoom;
    this.pages = new Pages(zoom);
  }

  /** Zoom's lists of a host's webinars. */
  public enum WebinarList {
    /** All that were not deleted. */
    SCHEDULED,
    /** Those that lie ahead. */
    UPCOMING
  }

  /** Creates a webinar. After {@link ZoomAnswer.NotKnown} it may exist. */
  public Mono<ZoomAnswer<ZoomWebinar>> create(String account, String host, NewWebinar webinar) {
    ZoomCall call = ZoomCall.post(Label.LIGHT, WEBINAR.of(host), webinar);
    return zoom.call(account, call, ZoomWebinar.class);
  }

  /** Reads a webinar with the planned times that lie ahead. */
  public Mono<ZoomAnswer<ZoomWebinar>> get(String account, long number) {
    return get(account, WEBINAR.planned(number));
  }

  /** Reads a webinar with the planned times that lie behind too. */
  public Mono<ZoomAnswer<ZoomWebinar>> getWithPast(String account, long number) {
    return get(account, WEBINAR.planned(number) + "?show_previous_occurrences=true");
  }

  private Mono<ZoomAnswer<ZoomWebinar>> get(String account, String path) {
    return zoom.call(account, ZoomCall.get(Label.LIGHT, path), ZoomWebinar.class);
  }

  /** All webinars of a host that are in this list, over all its pages. */
  public Mono<ZoomAnswer<List<ListedMeeting>>> ofHost(
      String account, String host, WebinarList list) {
    String path = WEBINAR.of(host) + "?type=" + list.name().toLowerCase(Locale.ROOT);
    return pages.all(account, Label.MEDIUM, path, WEBINAR.member(), ListedMeeting.class);
  }

  /** Changes what is not null; silently dropped values show when it is read again. */
  public Mono<ZoomAnswer<Done>> change(String account, long number, WebinarChange change) {
    return zoom.tell(account, ZoomCall.patch(WEBINAR.planned(number), change));
  }

  /** Changes one planned time. */
  public Mono<ZoomAnswer<Done>> change(
      String account, long number, String occurrence, WebinarChange change) {
    return zoom.tell(account, ZoomCall.patch(slot(number, occurrence), change));
  }

  /** Deletes a webinar. Zoom writes to nobody. */
  public Mono<ZoomAnswer<Done>> delete(String account, long number) {
    return zoom.tell(account, ZoomCall.delete(WEBINAR.planned(number)));
  }

  /** Cancels one planned time. */
  public Mono<ZoomAnswer<Done>> delete(String account, long number, String occurrence) {
    return zoom.tell(account, ZoomCall.delete(slot(number, occurrence)));
  }

  /** Ends a running webinar for everybody. */
  public Mono<ZoomAnswer<Done>> end(String account, long number) {
    String path = WEBINAR.planned(number) + "/status";
    return zoom.tell(account, ZoomCall.put(Label.LIGHT, path, Map.of("action", "end")));
  }

  /**
   * What took place under this uuid; known to Zoom some time after the end only. Zoom tells it in a
   * report, which needs a paid plan.
   */
  public Mono<ZoomAnswer<PastMeeting>> past(String account, String uuid) {
    return zoom.call(account, ZoomCall.get(Label.HEAVY, WEBINAR.report(uuid)), PastMeeting.class);
  }

  /** What took place under a number. */
  public Mono<ZoomAnswer<List<Instance>>> instances(String account, long number) {
    String path = WEBINAR.instances(number);
    return pages.whole(account, Label.LIGHT, path, WEBINAR.member(), Instance.class);
  }

  private static String slot(long number, String occurrence) {
    return WEBINAR.planned(number) + "?occurrence_id=" + ZoomCall.encode(occurrence);
  }
}
