package io.rollcall.zoomclient.meetings;

import io.rollcall.zoomclient.answers.Done;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomRefusal;
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

  /**
   * Reads a meeting with the planned times that lie behind; {@code get} tells those ahead alone.
   */
  Mono<ZoomAnswer<ZoomMeeting>> getWithPast(String account, long number);

  /**
   * Changes what is not null. Zoom says yes to values that it silently drops, so whoever needs to
   * know reads the meeting again.
   */
  Mono<ZoomAnswer<Done>> change(String account, long number, MeetingChange change);

  /**
   * Changes one planned time; Zoom takes start, duration and a few settings of it only.
   *
   * @param occurrence {@link ZoomMeeting.Slot#occurrenceId}
   */
  Mono<ZoomAnswer<Done>> change(
      String account, long number, String occurrence, MeetingChange change);

  /** Deletes a meeting; {@link ZoomRefusal.Running} while it runs. Zoom writes to nobody. */
  Mono<ZoomAnswer<Done>> delete(String account, long number);

  /** Cancels one planned time. */
  Mono<ZoomAnswer<Done>> delete(String account, long number, String occurrence);

  /** Ends a running meeting for everybody. */
  Mono<ZoomAnswer<Done>> end(String account, long number);

  /** What took place under this uuid; known to Zoom some time after the end only. */
  Mono<ZoomAnswer<PastMeeting>> past(String account, String uuid);

  /** What took place under a number, up to 15 months back. */
  Mono<ZoomAnswer<List<Instance>>> instances(String account, long number);

  /** Zoom's lists of a host's meetings. */
  enum MeetingList {
    /** All that were not deleted, past ones too. */
    SCHEDULED,
    /** Those that run now. */
    LIVE,
    /** Those that lie ahead or run. */
    UPCOMING,
    /** The same, each planned time of a recurring one for itself. */
    UPCOMING_MEETINGS,
    /** Those that took place. */
    PREVIOUS_MEETINGS
  }
}
