package io.rollcall.zoomclient.recordings;

import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomAnswer.Yes;
import io.rollcall.zoomclient.budget.Label;
import io.rollcall.zoomclient.calls.Pages;
import io.rollcall.zoomclient.calls.ZoomCall;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** The recordings of a host, month by month and page by page, whole or not at all. */
final class RecordingLists {

  private final Pages pages;

  RecordingLists(Pages pages) {
    this.pages = pages;
  }

  Mono<ZoomAnswer<List<ZoomRecording>>> of(
      String account, String host, LocalDate from, LocalDate to, boolean trash) {
    String path = "/users/" + ZoomCall.encode(host) + "/recordings";
    return next(account, path, trash ? "&trash=true" : "", new Months(from, to).pieces());
  }

  private Mono<ZoomAnswer<List<ZoomRecording>>> next(
      String account, String path, String trash, List<Months> months) {
    return pages
        .all(
            account,
            Label.MEDIUM,
            path + months.getFirst().query() + trash,
            "meetings",
            ZoomRecording.class)
        .flatMap(
            month ->
                month instanceof Yes<List<ZoomRecording>>(var found, var _) && months.size() > 1
                    ? next(account, path, trash, months.subList(1, months.size()))
                        .map(later -> later.map(rest -> joined(found, rest)))
                    : Mono.just(month));
  }

  private static List<ZoomRecording> joined(List<ZoomRecording> one, List<ZoomRecording> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  static Optional<ZoomRecording> find(List<ZoomRecording> all, String uuid) {
    return all.stream().filter(each -> each.uuid().equals(uuid)).findFirst();
  }
}
