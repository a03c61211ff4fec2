package io.rollcall.zoomclient.calls;

import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomAnswer.Yes;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.answers.ZoomOutage.Cause;
import io.rollcall.zoomclient.budget.Label;
import io.rollcall.zoomclient.http.ZoomJson;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Reads lists to their end: a part of a list is never taken for the whole, so a page that is
 * missing leaves no list at all.
 */
public final class Pages {

  private static final int PAGE_SIZE = 300;
  private static final int PAGES_AT_MOST = 100;

  private final ZoomCalls zoom;

  public Pages(ZoomCalls zoom) {
    this.zoom = zoom;
  }

  /**
   * A list over all its pages; at most 30,000 items, more is an outage.
   *
   * @param path with the query, without page size and token
   * @param member that holds the items
   */
  public <T> Mono<ZoomAnswer<List<T>>> all(
      String account, Label label, String path, String member, Class<T> type) {
    String sized = query(path, "page_size", String.valueOf(PAGE_SIZE));
    return next(new Reading<>(account, label, sized, member, type), List.of(), "", 1);
  }

  /** A list that Zoom gives in one piece. */
  public <T> Mono<ZoomAnswer<List<T>>> whole(
      String account, Label label, String path, String member, Class<T> type) {
    return zoom.call(account, ZoomCall.get(label, path), json -> items(json, member, type));
  }

  private record Reading<T>(
      String account, Label label, String path, String member, Class<T> type) {

    Page<T> page(JsonNode json) {
      return new Page<>(items(json, member, type), json.path("next_page_token").asString(""));
    }
  }

  private record Page<T>(List<T> items, String next) {}

  private <T> Mono<ZoomAnswer<List<T>>> next(
      Reading<T> list, List<T> before, String token, int number) {
    if (number > PAGES_AT_MOST) {
      return Mono.just(new ZoomAnswer.NotKnown<>(new ZoomOutage(Cause.UNREADABLE, false)));
    }
    String path = token.isBlank() ? list.path() : query(list.path(), "next_page_token", token);
    return zoom.call(list.account(), ZoomCall.get(list.label(), path), list::page)
        .flatMap(
            answer ->
                answer instanceof Yes<Page<T>>(var page, var _) && !page.next().isBlank()
                    ? next(list, joined(before, page), page.next(), number + 1)
                    : Mono.just(answer.map(last -> joined(before, last))));
  }

  private static <T> List<T> items(JsonNode json, String member, Class<T> type) {
    return json.path(member).valueStream().map(item -> ZoomJson.as(item, type)).toList();
  }

  private static <T> List<T> joined(List<T> before, Page<T> page) {
    return Stream.concat(before.stream(), page.items().stream()).toList();
  }

  private static String query(String path, String name, String value) {
    return path + (path.contains("?") ? "&" : "?") + name + "=" + ZoomCall.encode(value);
  }
}
