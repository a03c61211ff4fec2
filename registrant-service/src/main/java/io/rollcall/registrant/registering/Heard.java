package io.rollcall.registrant.registering;

import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.ZoomFact;
import java.util.Locale;
import java.util.Optional;

/**
 * What Zoom told of somebody's registration.
 *
 * @param webinar it is a webinar's
 * @param person without user id
 */
public record Heard(boolean webinar, Person person, ZoomFact fact) {

  /** In lower case. */
  Optional<String> email() {
    return Optional.ofNullable(person.email()).map(it -> it.toLowerCase(Locale.ROOT));
  }
}
