package io.rollcall.registrant.registering;

import io.rollcall.registrant.domain.Registrant;

/** What became of somebody's row as the person joins. */
public sealed interface Joined {

  /** There it is. */
  record Row(Registrant row) implements Joined {}

  /** The person's e-mail is somebody else's at this meeting. */
  record EmailTaken() implements Joined {}
}
