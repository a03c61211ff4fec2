package io.rollcall.registrant.joining;

import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Refusal;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Situation.Row;
import io.rollcall.registrant.domain.Verdict;
import io.rollcall.registrant.joining.Entrance.As;
import io.rollcall.registrant.persistence.PlainLinks.PlainLink;
import io.rollcall.registrant.registering.Entering;
import io.rollcall.registrant.registering.Outcome;
import io.rollcall.registrant.zoom.LinkReply;
import io.rollcall.registrant.zoom.Links;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the link that a verdict means. */
@Component
class LettingIn {

  /** For so long Zoom takes a host's link. */
  private static final Duration HOST_LINK_LASTS = Duration.ofHours(2);

  private final Links zoom;
  private final EverybodysLink everybodys;
  private final Entering entering;
  private final Audit audit;
  private final Clock clock;

  LettingIn(Links zoom, EverybodysLink everybodys, Entering entering, Audit audit, Clock clock) {
    this.zoom = zoom;
    this.everybodys = everybodys;
    this.entering = entering;
    this.audit = audit;
    this.clock = clock;
  }

  Mono<Entrance> follow(Attempt attempt, View view) {
    return switch (view.verdict()) {
      case Verdict.HostLink _ -> host(attempt, view.meeting());
      case Verdict.Enter(var way) ->
          switch (way) {
            case ANONYMOUS -> plain(view.meeting(), As.ANONYMOUS);
            case PLAIN -> plain(view.meeting(), As.ATTENDEE);
            case PERSONAL -> personal(view.meeting(), view.seat());
          };
      default -> Mono.just(new Entrance.Refused(view.verdict()));
    };
  }

  private Mono<Entrance> host(Attempt attempt, Meeting meeting) {
    return zoom.read(meeting)
        .map(
            reply -> {
              if (reply instanceof LinkReply.Found(var links)) {
                audit.hostLink(attempt.caller(), meeting);
                return new Entrance.LetIn(
                    links.host(), As.HOST, clock.instant().plus(HOST_LINK_LASTS));
              }
              return none(reply);
            });
  }

  private Mono<Entrance> plain(Meeting meeting, As as) {
    return everybodys
        .of(meeting)
        .map(
            reply ->
                switch (reply) {
                  case EverybodysLink.Reply.Found(var link) -> plain(link, as);
                  case EverybodysLink.Reply.Missing(var why) -> none(why);
                });
  }

  /** Who is registered under an e-mail of before comes in by that until the new one is. */
  private Mono<Entrance> personal(Meeting meeting, Registrant row) {
    return entering
        .register(row)
        .flatMap(
            outcome ->
                switch (outcome) {
                  case Outcome.Settled(var now) -> settled(meeting, now);
                  case Outcome.Refused _, Outcome.Waits _ when row.zoom().link() != null ->
                      entering
                          .now(row)
                          .flatMap(now -> settled(meeting, now))
                          .defaultIfEmpty(Entrance.Waits.soon());
                  case Outcome.Refused(var _, var why) -> unregistered(meeting, refused(why));
                  case Outcome.Waits it when it.personLimit() ->
                      unregistered(meeting, new Entrance.Waits(it));
                  case Outcome.Waits it -> Mono.just(new Entrance.Waits(it));
                  case Outcome.Gone _ -> Mono.just(Entrance.Waits.soon());
                });
  }

  /** The row may have become another one while Zoom was asked. */
  private Mono<Entrance> settled(Meeting meeting, Registrant row) {
    return switch (Row.of(row)) {
      case PENDING -> Mono.just(new Entrance.Refused(new Verdict.Pending()));
      case REFUSED -> Mono.just(new Entrance.Refused(new Verdict.Denied()));
      case NONE, LEFT -> Mono.just(Entrance.Waits.soon());
      case GOOD -> row.isOnZoom() ? linked(row) : plain(meeting, As.ATTENDEE);
    };
  }

  /** Whose link was never told here is looked for. */
  private Mono<Entrance> linked(Registrant row) {
    return row.zoom().link() == null
        ? entering.look(row).map(LettingIn::found)
        : Mono.just(found(new Outcome.Settled(row)));
  }

  private static Entrance found(Outcome outcome) {
    String link = outcome instanceof Outcome.Settled(var row) ? row.zoom().link() : null;
    return link == null ? Entrance.Waits.soon() : new Entrance.LetIn(link, As.ATTENDEE, null);
  }

  /** Where Zoom registers somebody no more, but lets everybody in, they come in like everybody. */
  private Mono<Entrance> unregistered(Meeting meeting, Entrance otherwise) {
    return everybodys
        .of(meeting)
        .map(
            reply ->
                reply instanceof EverybodysLink.Reply.Found(var link) && link.unregistered()
                    ? plain(link, As.ANONYMOUS)
                    : otherwise);
  }

  private static Entrance plain(PlainLink link, As as) {
    return new Entrance.LetIn(link.link(), as, null);
  }

  private static Entrance refused(Refusal refusal) {
    return refusal.reason() == Refusal.Reason.NO_EMAIL
        ? new Entrance.Refused(new Verdict.EmailRequired())
        : new Entrance.ZoomRefused(refusal);
  }

  private static Entrance none(LinkReply reply) {
    return switch (reply) {
      case LinkReply.Refused(var refusal) -> new Entrance.ZoomRefused(refusal);
      case LinkReply.NotNow(var pause, var scopes) -> Entrance.Waits.of(pause, scopes);
      case LinkReply.Found _ -> throw new IllegalArgumentException("a link");
    };
  }
}
