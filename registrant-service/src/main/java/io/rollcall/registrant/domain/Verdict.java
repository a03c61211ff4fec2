package io.rollcall.registrant.domain;

import java.util.List;
import java.util.UUID;

/** What becomes of somebody who wants to join. */
public sealed interface Verdict {

  /** What a newer copy of could turn a no into a yes, in the order in which it is asked. */
  default List<Question> questions() {
    return List.of();
  }

  /** Whether the caller stands among the registrants from now on, let in or not. */
  default boolean takesRow() {
    return false;
  }

  /** Whom to ask before saying no. */
  enum Question {
    /** The meeting's owner, for what it knows. */
    MEETING,
    /** The meeting's owner, for what Zoom says. */
    REFRESH,
    /** The signatures' owner. */
    SIGNATURE,
    /** Zoom, for the registrant. */
    REGISTRANT
  }

  /** There is no such meeting for the caller. */
  record NotFound() implements Verdict {
    @Override
    public List<Question> questions() {
      return List.of(Question.MEETING);
    }
  }

  /** Who manages nothing is no host; nothing changes that. */
  record Forbidden() implements Verdict {}

  /** It was deleted. It may have been recovered since. */
  record Deleted() implements Verdict {
    @Override
    public List<Question> questions() {
      return List.of(Question.MEETING);
    }
  }

  /** The host's own link. */
  record HostLink() implements Verdict {}

  /**
   * Nothing runs yet.
   *
   * @param ahead what can be waited for
   */
  record NotStarted(Ahead ahead) implements Verdict {
    @Override
    public List<Question> questions() {
      return List.of(Question.REFRESH);
    }
  }

  /** Nothing runs any more. */
  record Ended() implements Verdict {
    @Override
    public List<Question> questions() {
      return List.of(Question.REFRESH);
    }
  }

  /**
   * The owner has not picked the caller. Rows are this service's own, so nobody else knows better.
   *
   * @param open the caller may register
   */
  record NotRegistered(boolean open) implements Verdict {}

  /** Somebody has to approve. On Zoom it may have been done. */
  record Pending() implements Verdict {
    @Override
    public List<Question> questions() {
      return List.of(Question.REGISTRANT);
    }
  }

  /** A manager said no. */
  record Denied() implements Verdict {}

  /** What runs is entered with a signature only. Another one may run by now. */
  record SignatureRequired(UUID occurrence) implements Verdict {
    @Override
    public List<Question> questions() {
      return List.of(Question.MEETING, Question.SIGNATURE);
    }

    @Override
    public boolean takesRow() {
      return true;
    }
  }

  /** Zoom registers nobody without e-mail. Registration may have been switched off. */
  record EmailRequired() implements Verdict {
    @Override
    public List<Question> questions() {
      return List.of(Question.MEETING);
    }

    @Override
    public boolean takesRow() {
      return true;
    }
  }

  /** The caller is let in. */
  record Enter(Way way) implements Verdict {
    @Override
    public boolean takesRow() {
      return true;
    }
  }

  /** How somebody is let in. */
  enum Way {
    /** The link of everybody: nobody is registered on Zoom. */
    ANONYMOUS,
    /** The link of everybody, for a host of the meeting, whom Zoom does not register. */
    PLAIN,
    /** The link of one registrant. */
    PERSONAL
  }
}
