package io.rollcall.zoomclient.registrants;

import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.RateLimit;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.budget.Label;
import io.rollcall.zoomclient.calls.Conference;
import io.rollcall.zoomclient.calls.Pages;
import io.rollcall.zoomclient.calls.ZoomCall;
import io.rollcall.zoomclient.calls.ZoomCalls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * Registrants of meetings and webinars. No method fails: what went wrong stands in the answer.
 *
 * <p>Zoom takes three adds a day for one person, and ten changes of status; more are {@link
 * RateLimit.Kind#OF_PERSON}.
 */
public final class ZoomRegistrants {

  /** How many people one call may name. */
  public static final int MANY = 30;

  private final ZoomCalls zoom;
  private final Pages pages;

  public ZoomRegistrants(ZoomCalls zoom) {
    this.zoom = zoom;
    this.pages = new Pages(zoom);
  }

  /** Where registrants stand. */
  public enum Status {
    PENDING,
    APPROVED,
    DENIED
  }

  /** What can be done about a registrant. */
  public enum Action {
    APPROVE,
    DENY,
    CANCEL
  }

  /** Registers somebody for all planned times. */
  public Mono<ZoomAnswer<Registered>> add(
      String account, Conference kind, long number, NewRegistrant person) {
    ZoomCall call = ZoomCall.post(Label.LIGHT, path(kind, number), person);
    return zoom.call(account, call, Registered.class);
  }

  /**
   * Registers many at once; scheduled meetings (type 2) and webinars only.
   *
   * @param people at most {@link #MANY}; who is to be approved by hand stays so
   */
  public Mono<ZoomAnswer<List<Registered>>> addMany(
      String account, Conference kind, long number, List<NewRegistrant> people) {
    Map<String, Object> body = Map.of("registrants", few(people));
    ZoomCall call = ZoomCall.post(Label.HEAVY, kind.planned(number) + "/batch_registrants", body);
    return zoom.call(account, call, ManyRegistered.class)
        .map(many -> many.map(ManyRegistered::all));
  }

  /** All registrants who stand there; those who cancelled stand nowhere. */
  public Mono<ZoomAnswer<List<ZoomRegistrant>>> list(
      String account, Conference kind, long number, Status status) {
    String path = path(kind, number) + "?status=" + lowerCase(status);
    return pages.all(account, Label.MEDIUM, path, "registrants", ZoomRegistrant.class);
  }

  /** Reads one. */
  public Mono<ZoomAnswer<ZoomRegistrant>> get(
      String account, Conference kind, long number, String registrant) {
    ZoomCall call = ZoomCall.get(Label.LIGHT, path(kind, number, registrant));
    return zoom.call(account, call, ZoomRegistrant.class);
  }

  /** Takes one away. */
  public Mono<ZoomAnswer<Done>> delete(
      String account, Conference kind, long number, String registrant) {
    return zoom.tell(account, ZoomCall.delete(path(kind, number, registrant)));
  }

  /**
   * Approves, denies or cancels.
   *
   * @param registrants at most {@link #MANY}
   */
  public Mono<ZoomAnswer<Done>> change(
      String account,
      Conference kind,
      long number,
      Action action,
      List<RegistrantRef> registrants) {
    Map<String, Object> body = Map.of("action", lowerCase(action), "registrants", few(registrants));
    return zoom.tell(account, ZoomCall.put(Label.MEDIUM, path(kind, number) + "/status", body));
  }

  private static <T> List<T> few(List<T> people) {
    if (people.isEmpty() || people.size() > MANY) {
      throw new IllegalArgumentException("Zoom takes 1 to " + MANY + " people in one call");
    }
    return List.copyOf(people);
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String path(Conference kind, long number, String registrant) {
    return path(kind, number) + "/" + ZoomCall.encode(registrant);
  }

  private static String path(Conference kind, long number) {
    return kind.planned(number) + "/registrants";
  }
}
