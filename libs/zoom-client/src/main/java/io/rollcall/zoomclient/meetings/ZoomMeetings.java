package io.rollcall.zoomclient.meetings;

import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import java.util.List;
import reactor.core.publisher.Mono;

/** Zoom's meetings. No method fails: what went wrong stands in the answer. */
public interface ZoomMeetings {

  /**
   * Creates a meeting. After {@link ZoomAnswer.NotKnown} it may exist: look before sending it
   * again.
   *
   * @param account key of the account
   * @param host e-mail or Zoom user id
   */
  Mono<ZoomAnswer<ZoomMeeting>> create(String account, String host, NewMeeting meeting);

  /** Reads a meeting; {@code Yes.zoomTime} tells at which moment of Zoom's clock. */
  Mono<ZoomAnswer<ZoomMeeting>> get(String account, long number);

  /** All meetings of a host that are in this list, over all its pages; instant ones are in none. */
  Mono<ZoomAnswer<List<ListedMeeting>>> ofHost(String account, String host, MeetingList list);

  /** Ends a running meeting for everybody. */
  Mono<ZoomAnswer<Done>> end(String account, long number);

  /** What took place under this uuid; known to Zoom some time after the end only. */
  Mono<ZoomAnswer<PastMeeting>> past(String account, String uuid);

  /** Zoom's lists of a host's meetings. */
  enum MeetingList {
    /** All that were not deleted, past ones too. */
    SCHEDULED,
    /** Those that run now. */
    LIVE,
    /** Those that lie ahead or run. */
    UPCOMING
  }
}
