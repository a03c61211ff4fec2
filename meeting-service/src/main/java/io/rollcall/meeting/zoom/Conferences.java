package io.rollcall.meeting.zoom;

import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Fingerprint;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.News;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.meeting.domain.ZoomField;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Zoom's meetings, as far as this service needs them. */
public interface Conferences {

  /** Creates a meeting. Never fails: what is not known is an answer too. */
  Mono<Creation> create(Meeting meeting);

  /**
   * Looks for a meeting whose creation was cut off: among those that Zoom told of and those that it
   * lists for the host, which may lag behind, by topic and start, and then by its passcode.
   *
   * @param told numbers
   * @param wanted whether a number is worth a look
   * @return fails with {@link ZoomAway}
   */
  Mono<Findings> find(
      Fingerprint ordered, Collection<String> told, Function<String, Mono<Boolean>> wanted);

  /** Compares the meeting with this number to what was ordered; fails with {@link ZoomAway}. */
  Mono<Likeness> compare(Fingerprint ordered, String number);

  /** Reads a meeting as it is on Zoom now, be it a webinar by now. Never fails. */
  Mono<Reading> read(Meeting meeting);

  /** The same after a change: what can be read in two ways is what was asked for. Never fails. */
  Mono<Reading> readBack(Meeting meeting, Wanted asked);

  /** Changes these fields of a meeting, and no others. Never fails. */
  Mono<Deed> change(Meeting wanted, Set<ZoomField> fields);

  /**
   * Deletes a meeting, be it a webinar by now; what is gone as both counts as deleted. Never fails.
   */
  Mono<Deed> delete(Meeting meeting);

  /**
   * Deletes what Zoom created a second time, likewise.
   *
   * @param account key of the account
   * @param ordered as what
   */
  Mono<Deed> deleteTwin(String account, String number, Conference ordered);

  /**
   * Gives one slot of a series another time: what of it differs is sent. Never fails.
   *
   * @param there as it is on Zoom
   */
  Mono<Deed> move(Meeting meeting, Slot there, Slot wanted);

  /** Cancels one slot of a series, be it a webinar by now. Never fails. */
  Mono<Deed> cancel(Meeting meeting, String slot);

  /** Ends a running meeting for everybody, be it a webinar by now. Never fails. */
  Mono<Deed> end(Meeting meeting);

  /**
   * Looks whether a meeting runs; of a webinar Zoom does not tell.
   *
   * @return empty when it does not, as far as Zoom knows; fails with {@link ZoomAway}
   */
  Mono<News.SeenRunning> look(Meeting meeting);
}
