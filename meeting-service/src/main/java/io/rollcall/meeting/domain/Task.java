package io.rollcall.meeting.domain;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What is still to be done with Zoom about a meeting; stored before Zoom is asked. */
public sealed interface Task {

  UUID meeting();

  /**
   * Create it on Zoom, or find the one that was created.
   *
   * @param attempts how often that was taken up again, with this time
   */
  record Create(UUID meeting, int attempts) implements Task {
    public Create(UUID meeting) {
      this(meeting, 0);
    }
  }

  /**
   * Change it on Zoom.
   *
   * @param wanted all of it, as somebody wants it
   */
  record Alter(UUID meeting, Wanted wanted) implements Task {}

  /**
   * Give one of its slots another time on Zoom.
   *
   * @param before as somebody saw it
   * @param wanted as they want it, with the id that it has
   */
  record MoveSlot(UUID meeting, Slot before, Slot wanted) implements Task {

    public String slot() {
      return wanted.id();
    }

    /** The slot as it is to be on Zoom: what nobody wants otherwise stays as it is there. */
    public Slot on(Slot there) {
      return new Slot(
          there.id(),
          wanted.start().equals(before.start()) ? there.start() : wanted.start(),
          wanted.length().equals(before.length()) ? there.length() : wanted.length(),
          there.cancelled());
    }
  }

  /** Cancel one of its slots on Zoom. */
  record CancelSlot(UUID meeting, String slot) implements Task {}

  /** Delete it on Zoom. */
  record Delete(UUID meeting) implements Task {}

  /**
   * Read it from Zoom, where somebody may have changed it.
   *
   * @param asked how often that was hinted at
   */
  record Reread(UUID meeting, long asked) implements Task {}

  /**
   * Have it known on Zoom who presents it: those of the presenters who are hosts themselves are its
   * alternative hosts.
   *
   * @param asked how often that was hinted at
   */
  record FollowPresenters(UUID meeting, long asked) implements Task {}

  /**
   * Make an alternative host of a presenter on Zoom, or none any more.
   *
   * @param email in lower case
   * @param wanted whether to be one
   */
  record SetAlternativeHost(UUID meeting, String email, boolean wanted) implements Task {

    /** The alternative hosts as they are to be on Zoom: whoever else is one stays one. */
    public List<String> on(Settings there) {
      List<String> hosts = there.alternativeHosts();
      if (there.isAlternativeHost(email) == wanted) {
        return hosts;
      }
      return wanted
          ? Stream.concat(hosts.stream(), Stream.of(email)).toList()
          : hosts.stream().filter(host -> !host.equalsIgnoreCase(email)).toList();
    }
  }

  /**
   * Delete the second one that Zoom made of the same order.
   *
   * @param number Zoom's, of the second one
   * @param attempts how often that was taken up, with this time
   */
  record DeleteTwin(UUID meeting, String number, int attempts) implements Task {
    public DeleteTwin(UUID meeting, String number) {
      this(meeting, number, 0);
    }
  }

  /**
   * Look for what Zoom made of an order that was sent more than once, and told nobody of.
   *
   * @param after so long after it was last sent
   * @param attempts how often that was taken up, with this time
   */
  record SeekTwins(UUID meeting, Duration after, int attempts) implements Task {
    public SeekTwins(UUID meeting, Duration after) {
      this(meeting, after, 0);
    }
  }

  /**
   * Delete what Zoom answered an order with that had been settled otherwise by then.
   *
   * @param account key of the account
   * @param ordered as what
   * @param number Zoom's
   */
  record DeleteSurplus(UUID meeting, String account, Conference ordered, String number)
      implements Task {}
}
