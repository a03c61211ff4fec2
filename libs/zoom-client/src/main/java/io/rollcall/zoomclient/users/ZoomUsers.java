package io.rollcall.zoomclient.users;

import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.budget.Label;
import io.rollcall.zoomclient.calls.Pages;
import io.rollcall.zoomclient.calls.ZoomCall;
import io.rollcall.zoomclient.calls.ZoomCalls;
import java.util.List;
import reactor.core.publisher.Mono;

/** The users of an account. No method fails: what went wrong stands in the answer. */
public final class ZoomUsers {

  private final ZoomCalls zoom;
  private final Pages pages;

  public ZoomUsers(ZoomCalls zoom) {
    this.zoom = zoom;
    this.pages = new Pages(zoom);
  }

  /**
   * Reads a user.
   *
   * @param user e-mail or Zoom user id
   */
  public Mono<ZoomAnswer<ZoomUser>> get(String account, String user) {
    ZoomCall call = ZoomCall.get(Label.LIGHT, "/users/" + ZoomCall.encode(user));
    return zoom.call(account, call, ZoomUser.class);
  }

  /** All active users. */
  public Mono<ZoomAnswer<List<ZoomUser>>> list(String account) {
    return pages.all(account, Label.MEDIUM, "/users?status=active", "users", ZoomUser.class);
  }
}
