package io.rollcall.registrant.joining;

import io.rollcall.platform.callers.Caller;
import io.rollcall.registrant.asking.Asker;
import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.Verdict.Question;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody presses "join".
 *
 * @param person the caller, as the token tells
 * @param asHost as what the caller wants to be let in; otherwise as whatever fits
 * @param asked whom was asked already
 * @param signed the occurrence for which the caller signed, as its owner says
 */
public record Attempt(
    UUID meeting,
    Caller caller,
    Person person,
    boolean asHost,
    Asker asker,
    Set<Question> asked,
    @Nullable UUID signed) {

  public Attempt(UUID meeting, Caller caller, Person person, boolean asHost, Asker asker) {
    this(meeting, caller, person, asHost, asker, Set.of(), null);
  }

  /** The first of these questions that was not asked yet. */
  Optional<Question> next(List<Question> questions) {
    return questions.stream().filter(it -> !asked.contains(it)).findFirst();
  }

  Attempt after(Question question) {
    Set<Question> more = EnumSet.of(question);
    more.addAll(asked);
    return new Attempt(meeting, caller, person, asHost, asker, Set.copyOf(more), signed);
  }

  Attempt signedFor(UUID occurrence) {
    return new Attempt(meeting, caller, person, asHost, asker, asked, occurrence);
  }
}
