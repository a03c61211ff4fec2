package io.rollcall.meeting.zoom;

import io.rollcall.meeting.domain.Change;
import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.KnownMeeting;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.meeting.domain.ZoomPlan;

/** What Zoom says about a meeting. */
public sealed interface Reading {

  /**
   * It exists.
   *
   * @param conference whether as a meeting or as a webinar: it may have been converted there
   * @param now what a caller may change, as it is there; where Zoom tells nothing, as it is here
   * @param plan its slots there
   */
  record Found(Conference conference, Wanted now, ZoomPlan plan) implements Reading {

    /** What it means for a meeting that is known here. */
    public Change takenBy(KnownMeeting known) {
      Meeting meeting = known.meeting();
      Wanted taken = now.withLocal(Wanted.of(meeting));
      return known.changed(taken.on(meeting).as(conference), plan);
    }
  }

  /** Zoom does not know it, or does not tell about it, and asking again changes nothing. */
  record Refused(Refusal refusal) implements Reading {}

  /** Zoom cannot be asked now. */
  record Away(Later later) implements Reading {}
}
