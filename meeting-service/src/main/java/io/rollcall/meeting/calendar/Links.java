package io.rollcall.meeting.calendar;

import io.rollcall.meeting.persistence.CalendarLinks;
import io.rollcall.platform.callers.Caller;
import java.net.URI;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The secret links to calendars: each person has one, or none. */
@Service
public class Links {

  private final CalendarLinks links;
  private final Remembering remembering;
  private final CalendarProperties properties;

  Links(CalendarLinks links, Remembering remembering, CalendarProperties properties) {
    this.links = links;
    this.remembering = remembering;
    this.properties = properties;
  }

  /** A new one; an earlier one leads nowhere from now on. It cannot be told again. */
  public Mono<URI> make(Caller caller) {
    Secret secret = Secret.random();
    return links
        .put(caller.userId(), secret.hash())
        .then(remembering.store(caller))
        .thenReturn(properties.feed(secret));
  }

  /** None any more. */
  public Mono<Void> revoke(Caller caller) {
    return links.remove(caller.userId());
  }
}
