package io.rollcall.registrant.domain;

import io.rollcall.registrant.domain.Meeting.Signing;
import io.rollcall.registrant.domain.Situation.Sight;
import io.rollcall.registrant.domain.Verdict.Way;
import java.util.UUID;

/** The six steps of joining: the first that refuses answers. */
public final class Admission {

  private Admission() {}

  public static Verdict of(Situation situation) {
    if (situation.sight() == Sight.NONE) {
      return new Verdict.NotFound();
    }
    return situation.meeting().deleted() ? new Verdict.Deleted() : asHost(situation);
  }

  private static Verdict asHost(Situation situation) {
    if (situation.isManager() && (situation.asHost() || situation.running() == null)) {
      return new Verdict.HostLink();
    }
    return situation.asHost() ? new Verdict.Forbidden() : doors(situation);
  }

  private static Verdict doors(Situation situation) {
    if (situation.isOpen()) {
      return row(situation);
    }
    Ahead ahead = situation.meeting().ahead(situation.now());
    return ahead instanceof Ahead.Nothing ? new Verdict.Ended() : new Verdict.NotStarted(ahead);
  }

  private static Verdict row(Situation situation) {
    return switch (situation.row()) {
      case PENDING -> new Verdict.Pending();
      case REFUSED -> new Verdict.Denied();
      case NONE, LEFT ->
          mayTakeRow(situation)
              ? signature(situation)
              : new Verdict.NotRegistered(situation.meeting().selfRegistration());
      case GOOD -> signature(situation);
    };
  }

  private static boolean mayTakeRow(Situation situation) {
    return situation.isManager() || !situation.ofUser();
  }

  private static Verdict signature(Situation situation) {
    UUID running = situation.running();
    return running == null || mayGoUnsigned(situation)
        ? link(situation)
        : new Verdict.SignatureRequired(running);
  }

  private static boolean mayGoUnsigned(Situation situation) {
    return situation.signed()
        || situation.isManager()
        || situation.meeting().signing() != Signing.BEFORE_ENTRY;
  }

  private static Verdict link(Situation situation) {
    if (!situation.meeting().registration()) {
      return new Verdict.Enter(Way.ANONYMOUS);
    }
    if (situation.meeting().isHost(situation.email())) {
      return new Verdict.Enter(Way.PLAIN);
    }
    return situation.email() != null
        ? new Verdict.Enter(Way.PERSONAL)
        : new Verdict.EmailRequired();
  }
}
