package io.rollcall.registrant.joining;

import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.registering.Entering;
import io.rollcall.registrant.registering.Joined;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Sends each person in through the right link.
 *
 * <ol>
 *   <li>A yes is said from what is known here. Before a no, whoever may know better is asked, each
 *       once; when they are away there is no answer.
 *   <li>Whoever comes as far as the signature has a row from then on.
 * </ol>
 */
@Service
public class Joining {

  private final Views views;
  private final Asking asking;
  private final Entering entering;
  private final LettingIn lettingIn;

  Joining(Views views, Asking asking, Entering entering, LettingIn lettingIn) {
    this.views = views;
    this.asking = asking;
    this.entering = entering;
    this.lettingIn = lettingIn;
  }

  /** Fails with {@link io.rollcall.registrant.asking.OwnerAway} where nobody can tell. */
  public Mono<Entrance> join(Attempt attempt) {
    return views
        .of(attempt)
        .flatMap(view -> view.verdict().takesRow() ? seated(attempt, view) : judged(attempt, view));
  }

  private Mono<Entrance> seated(Attempt attempt, View view) {
    return row(view.meeting(), attempt.person())
        .flatMap(
            joined ->
                switch (joined) {
                  case Joined.Row(var row) -> judged(attempt, view.with(row));
                  case Joined.EmailTaken _ -> Mono.just(new Entrance.EmailTaken());
                });
  }

  /** Where nobody is registered on Zoom, another one's e-mail keeps nobody out. */
  private Mono<Joined> row(Meeting meeting, Person person) {
    return entering
        .join(meeting, person)
        .flatMap(
            joined ->
                joined instanceof Joined.EmailTaken && !meeting.registration()
                    ? entering.join(meeting, person.withoutEmail())
                    : Mono.just(joined));
  }

  private Mono<Entrance> judged(Attempt attempt, View view) {
    return attempt
        .next(view.questions())
        .map(question -> asking.ask(question, attempt, view).flatMap(this::join))
        .orElseGet(() -> lettingIn.follow(attempt, view));
  }
}
