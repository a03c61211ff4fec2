package io.rollcall.zoomclient.meetings;

import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomAnswer.Yes;
import io.rollcall.zoomclient.answers.ZoomOutage;
import io.rollcall.zoomclient.calls.Label;
import io.rollcall.zoomclient.calls.ZoomCall;
import io.rollcall.zoomclient.calls.ZoomCalls;
import io.rollcall.zoomclient.meetings.ZoomMeetings.MeetingList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import reactor.core.publisher.Mono;

/** Reads a list of meetings to its end: a part of it is never taken for the whole. */
final class MeetingPages {

  private static final int PAGE_SIZE = 300;
  private static final int PAGES_AT_MOST = 100;

  private final ZoomCalls zoom;

  MeetingPages(ZoomCalls zoom) {
    this.zoom = zoom;
  }

  Mono<ZoomAnswer<List<ListedMeeting>>> all(String account, String host, MeetingList list) {
    String path =
        "/users/%s/meetings?type=%s&page_size=%d"
            .formatted(ZoomCall.encode(host), list.name().toLowerCase(Locale.ROOT), PAGE_SIZE);
    return from(account, path, "", List.of(), 1);
  }

  private Mono<ZoomAnswer<List<ListedMeeting>>> from(
      String account, String path, String token, List<ListedMeeting> before, int page) {
    if (page > PAGES_AT_MOST) {
      return Mono.just(
          new ZoomAnswer.NotKnown<>(new ZoomOutage(ZoomOutage.Cause.UNREADABLE, false)));
    }
    String query = token.isEmpty() ? "" : "&next_page_token=" + ZoomCall.encode(token);
    return zoom.call(account, ZoomCall.get(Label.MEDIUM, path + query), MeetingPage.class)
        .flatMap(answer -> next(account, path, before, page, answer));
  }

  private Mono<ZoomAnswer<List<ListedMeeting>>> next(
      String account,
      String path,
      List<ListedMeeting> before,
      int page,
      ZoomAnswer<MeetingPage> answer) {
    if (answer instanceof Yes<MeetingPage>(var got, var _) && !got.isLast()) {
      return from(
          account, path, String.valueOf(got.nextPageToken()), joined(before, got), page + 1);
    }
    return Mono.just(answer.map(last -> joined(before, last)));
  }

  private static List<ListedMeeting> joined(List<ListedMeeting> before, MeetingPage page) {
    List<ListedMeeting> all = new ArrayList<>(before);
    all.addAll(page.items());
    return List.copyOf(all);
  }
}
