package io.rollcall.meeting.announcements;

import io.rollcall.meeting.domain.Announcement;

/** What became of an announcement. */
public sealed interface Outcome {

  /** It is the first one of its meeting. */
  record Published(Announcement announcement) implements Outcome {}

  /** It stands in place of the one before, or says the same. */
  record Kept(Announcement announcement) implements Outcome {}

  /** What was announced under the key has been withdrawn since. */
  record Withdrawn() implements Outcome {}

  /** Something else was announced under the key. */
  record KeyReused() implements Outcome {}

  /** The meeting was deleted meanwhile. */
  record MeetingDeleted() implements Outcome {}
}
