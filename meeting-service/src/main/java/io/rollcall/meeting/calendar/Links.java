package io.rollcall.meeting.calendar;

import io.rollcall.meeting.persistence.CalendarLinks;
import io.rollcall.platform.callers.Caller;
import java.net.URI;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The secret links to calendars: each person has one, or none. */
@Service
public class Links {

  private final CalendarLinks links;
  private final Remembering remembering;
  private final CalendarProperties properties;
  private final TransactionalOperator transaction;

  Links(
      CalendarLinks links,
      Remembering remembering,
      CalendarProperties properties,
      TransactionalOperator transaction) {
    this.links = links;
    this.remembering = remembering;
    this.properties = properties;
    this.transaction = transaction;
  }

  /** A new one; an earlier one leads nowhere once this has succeeded. It cannot be told again. */
  public Mono<URI> make(Caller caller) {
    Secret secret = Secret.random();
    return links
        .put(caller.userId(), secret.hash())
        .then(remembering.store(caller))
        .as(transaction::transactional)
        .thenReturn(properties.feed(secret));
  }

  /** None any more. */
  public Mono<Void> revoke(Caller caller) {
    return links.remove(caller.userId());
  }
}
