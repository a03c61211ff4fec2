package io.rollcall.zoomclient.participants;

import static io.rollcall.zoomclient.calls.Conference.WEBINAR;

import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.budget.Label;
import io.rollcall.zoomclient.calls.Conference;
import io.rollcall.zoomclient.calls.Pages;
import io.rollcall.zoomclient.calls.ZoomCalls;
import io.rollcall.zoomclient.registrants.ZoomRegistrant;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Who was there, once it is over. Zoom knows it some time after the end only, and not after a year
 * ({@link ZoomRefusal.TooOld}). No method fails: what went wrong stands in the answer.
 */
public final class ZoomParticipants {

  private final Pages pages;

  public ZoomParticipants(ZoomCalls zoom) {
    this.pages = new Pages(zoom);
  }

  /** All stays under this uuid; empty when one person only was there. */
  public Mono<ZoomAnswer<List<Participant>>> past(String account, Conference kind, String uuid) {
    return list(account, Label.MEDIUM, kind.past(uuid) + "/participants");
  }

  /**
   * The same from Zoom's reports, which tell who is a registrant; needs a paid plan, two people or
   * more, and some minutes more.
   */
  public Mono<ZoomAnswer<List<Participant>>> report(String account, Conference kind, String uuid) {
    String path = kind.report(uuid) + "/participants?include_fields=registrant_id";
    return list(account, Label.HEAVY, path);
  }

  /** The registrants of a webinar who did not come. */
  public Mono<ZoomAnswer<List<ZoomRegistrant>>> absentees(String account, String uuid) {
    String path = WEBINAR.past(uuid) + "/absentees";
    return pages.all(account, Label.HEAVY, path, "registrants", ZoomRegistrant.class);
  }

  private Mono<ZoomAnswer<List<Participant>>> list(String account, Label label, String path) {
    return pages.all(account, label, path, "participants", Participant.class);
  }
}
