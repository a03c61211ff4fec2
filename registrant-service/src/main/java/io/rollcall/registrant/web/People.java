package io.rollcall.registrant.web;

import io.rollcall.platform.callers.Caller;
import io.rollcall.registrant.domain.Person;
import org.jspecify.annotations.Nullable;

/** Callers as people: what their token says of them, cut to what Zoom takes. */
final class People {

  private People() {}

  static Person of(Caller caller) {
    String first = caller.givenName();
    String last = caller.familyName();
    if (first == null || first.isBlank()) {
      String name = caller.name() == null ? "" : caller.name().strip();
      int space = name.indexOf(' ');
      first = space < 0 ? name : name.substring(0, space);
      last = space < 0 ? last : name.substring(space + 1);
    }
    return new Person(
        caller.userId(),
        first.isBlank() ? cut(caller.userId()) : cut(first),
        last == null || last.isBlank() ? null : cut(last),
        email(caller.email()));
  }

  private static String cut(String text) {
    String line = text.strip();
    return line.codePointCount(0, line.length()) <= Person.LONGEST_NAME
        ? line
        : line.substring(0, line.offsetByCodePoints(0, Person.LONGEST_NAME));
  }

  private static @Nullable String email(@Nullable String email) {
    String line = email == null ? "" : email.strip();
    return Person.isEmail(line) && line.length() <= Person.LONGEST_EMAIL ? line : null;
  }
}
