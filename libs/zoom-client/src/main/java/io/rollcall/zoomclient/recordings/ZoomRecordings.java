package io.rollcall.zoomclient.recordings;

import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomAnswer.Yes;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.budget.Label;
import io.rollcall.zoomclient.calls.Pages;
import io.rollcall.zoomclient.calls.ZoomCall;
import io.rollcall.zoomclient.calls.ZoomCalls;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * Cloud recordings of meetings and webinars. No method fails: what went wrong stands in the answer.
 */
public final class ZoomRecordings {

  private static final Duration LONGEST = Duration.ofDays(7);
  private static final Map<String, String> RECOVER = Map.of("action", "recover");

  private final ZoomCalls zoom;
  private final RecordingLists lists;

  public ZoomRecordings(ZoomCalls zoom) {
    this.zoom = zoom;
    this.lists = new RecordingLists(new Pages(zoom));
  }

  /**
   * All recordings of a host that were made on these days (UTC), also those under way.
   *
   * @param to inclusive; at most ten years after {@code from}
   */
  public Mono<ZoomAnswer<List<ZoomRecording>>> ofHost(
      String account, String host, LocalDate from, LocalDate to) {
    return lists.of(account, host, from, to, false);
  }

  /** The same of the trash. */
  public Mono<ZoomAnswer<List<ZoomRecording>>> trashOfHost(
      String account, String host, LocalDate from, LocalDate to) {
    return lists.of(account, host, from, to, true);
  }

  /**
   * The recording of one occurrence. {@link ZoomRefusal.RecordingAbsent} while Zoom still works on
   * it and after it was deleted alike; {@link #find} tells which.
   *
   * @param tokenLife how long {@code downloadAccessToken} is good, at most 7 days
   */
  public Mono<ZoomAnswer<ZoomRecording>> get(String account, String uuid, Duration tokenLife) {
    Duration life = tokenLife.compareTo(LONGEST) < 0 ? tokenLife : LONGEST;
    String query = "?include_fields=download_access_token&ttl=" + life.toSeconds();
    ZoomCall call = ZoomCall.get(Label.LIGHT, path(uuid) + query);
    return zoom.call(account, call, ZoomRecording.class);
  }

  /**
   * Where the recording of an occurrence is, by the lists of its host.
   *
   * @param day on which the occurrence began, UTC; the days beside it are looked at too
   */
  public Mono<ZoomAnswer<Whereabouts>> find(
      String account, String host, String uuid, LocalDate day) {
    LocalDate from = day.minusDays(1);
    LocalDate to = day.plusDays(1);
    return ofHost(account, host, from, to)
        .map(answer -> answer.map(all -> listed(all, uuid)))
        .flatMap(
            answer ->
                answer instanceof Yes<Whereabouts>(var place, var _) && place == Whereabouts.NOWHERE
                    ? trashOfHost(account, host, from, to)
                        .map(trash -> trash.map(all -> trashed(all, uuid)))
                    : Mono.just(answer));
  }

  private static Whereabouts listed(List<ZoomRecording> all, String uuid) {
    return RecordingLists.find(all, uuid)
        .map(each -> each.isCompleted() ? Whereabouts.READY : Whereabouts.PROCESSING)
        .orElse(Whereabouts.NOWHERE);
  }

  private static Whereabouts trashed(List<ZoomRecording> all, String uuid) {
    return RecordingLists.find(all, uuid).map(_ -> Whereabouts.TRASHED).orElse(Whereabouts.NOWHERE);
  }

  /** Takes the whole recording away. */
  public Mono<ZoomAnswer<Done>> delete(String account, String uuid, Removal removal) {
    return zoom.tell(account, ZoomCall.delete(path(uuid) + removal.query()));
  }

  /** Takes one file away. */
  public Mono<ZoomAnswer<Done>> delete(String account, String uuid, String file, Removal removal) {
    return zoom.tell(account, ZoomCall.delete(path(uuid, file) + removal.query()));
  }

  /** Takes the whole recording out of the trash. */
  public Mono<ZoomAnswer<Done>> recover(String account, String uuid) {
    return zoom.tell(account, ZoomCall.put(Label.LIGHT, path(uuid) + "/status", RECOVER));
  }

  /** Takes one file out of the trash. */
  public Mono<ZoomAnswer<Done>> recover(String account, String uuid, String file) {
    return zoom.tell(account, ZoomCall.put(Label.LIGHT, path(uuid, file) + "/status", RECOVER));
  }

  /** Who may see it on Zoom. */
  public Mono<ZoomAnswer<RecordingSettings>> settings(String account, String uuid) {
    ZoomCall call = ZoomCall.get(Label.LIGHT, path(uuid) + "/settings");
    return zoom.call(account, call, RecordingSettings.class);
  }

  /** Changes what is not null. */
  public Mono<ZoomAnswer<Done>> change(String account, String uuid, RecordingSettings settings) {
    return zoom.tell(account, ZoomCall.patch(path(uuid) + "/settings", settings));
  }

  private static String path(String uuid, String file) {
    return path(uuid) + "/" + ZoomCall.encode(file);
  }

  private static String path(String uuid) {
    return "/meetings/" + ZoomCall.encodeUuid(uuid) + "/recordings";
  }
}
