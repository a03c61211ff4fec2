package io.rollcall.zoomclient.webinars;

import static io.rollcall.zoomclient.calls.Conference.WEBINAR;

import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.budget.Label;
import io.rollcall.zoomclient.calls.Pages;
import io.rollcall.zoomclient.calls.ZoomCall;
import io.rollcall.zoomclient.calls.ZoomCalls;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** The presenters of webinars. No method fails: what went wrong stands in the answer. */
public final class ZoomPanelists {

  private final ZoomCalls zoom;
  private final Pages pages;

  public ZoomPanelists(ZoomCalls zoom) {
    this.zoom = zoom;
    this.pages = new Pages(zoom);
  }

  /**
   * Adds panelists. Zoom does not answer their links: {@link #list} does. Too many are {@link
   * ZoomRefusal.Inaccessible}.
   */
  public Mono<ZoomAnswer<Done>> add(String account, long webinar, List<NewPanelist> panelists) {
    Map<String, Object> body = Map.of("panelists", panelists);
    return zoom.tell(account, ZoomCall.post(Label.MEDIUM, path(webinar), body));
  }

  /** All panelists, with their links. */
  public Mono<ZoomAnswer<List<Panelist>>> list(String account, long webinar) {
    return pages.whole(account, Label.MEDIUM, path(webinar), "panelists", Panelist.class);
  }

  /** Takes one away. */
  public Mono<ZoomAnswer<Done>> delete(String account, long webinar, String panelist) {
    return zoom.tell(account, ZoomCall.delete(path(webinar) + "/" + ZoomCall.encode(panelist)));
  }

  /** Takes all of them away. */
  public Mono<ZoomAnswer<Done>> deleteAll(String account, long webinar) {
    return zoom.tell(account, ZoomCall.delete(path(webinar)));
  }

  private static String path(long webinar) {
    return WEBINAR.planned(webinar) + "/panelists";
  }
}
