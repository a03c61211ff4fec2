package io.rollcall.registrant.registering;

import io.rollcall.platform.accounts.Accounts;
import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom Zoom does not register, because they hold the meeting. */
@Component
class Hosts {

  private final Accounts accounts;

  Hosts(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Also who is to become an alternative host: a presenter who is a host user of the account. */
  boolean has(Meeting meeting, Type type, Person person) {
    return meeting.isHost(person.email()) || isHostToBe(meeting, type, person.email());
  }

  private boolean isHostToBe(Meeting meeting, Type type, @Nullable String email) {
    return !meeting.webinar()
        && type == Type.PRESENTER
        && email != null
        && accounts.byKey(meeting.account()).flatMap(it -> it.host(email)).isPresent();
  }
}
