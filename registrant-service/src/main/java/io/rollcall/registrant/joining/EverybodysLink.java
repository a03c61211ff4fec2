package io.rollcall.registrant.joining;

import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.persistence.PlainLinks;
import io.rollcall.registrant.persistence.PlainLinks.PlainLink;
import io.rollcall.registrant.zoom.LinkReply;
import io.rollcall.registrant.zoom.Links;
import io.rollcall.registrant.zoom.MeetingLinks;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The link by which everybody comes in.
 *
 * <ol>
 *   <li>Zoom is asked once for each revision of the meeting, by one of those who ask at a time.
 *   <li>While Zoom cannot be asked the last known link is good.
 * </ol>
 */
@Component
class EverybodysLink {

  private final PlainLinks known;
  private final Links zoom;
  private final Map<Flight, Mono<Reply>> flights = new ConcurrentHashMap<>();

  EverybodysLink(PlainLinks known, Links zoom) {
    this.known = known;
    this.zoom = zoom;
  }

  private record Flight(UUID meeting, long revision) {}

  /** What came of asking for it. */
  sealed interface Reply {

    record Found(PlainLink link) implements Reply {}

    record Missing(LinkReply why) implements Reply {}
  }

  Mono<Reply> of(Meeting meeting) {
    return flights.computeIfAbsent(
        new Flight(meeting.id(), meeting.revision()),
        flight -> looked(meeting).doFinally(_ -> flights.remove(flight)).cache());
  }

  private Mono<Reply> looked(Meeting meeting) {
    return known
        .find(meeting.id())
        .filter(link -> link.revision() >= meeting.revision())
        .<Reply>map(Reply.Found::new)
        .switchIfEmpty(Mono.defer(() -> zoom.read(meeting).flatMap(it -> kept(meeting, it))));
  }

  private Mono<Reply> kept(Meeting meeting, LinkReply reply) {
    return switch (reply) {
      case LinkReply.Found(var links) -> {
        PlainLink link = link(meeting, links);
        yield known.store(meeting.id(), link).thenReturn(new Reply.Found(link));
      }
      case LinkReply.Refused it -> Mono.just(new Reply.Missing(it));
      case LinkReply.NotNow it ->
          known
              .find(meeting.id())
              .<Reply>map(Reply.Found::new)
              .defaultIfEmpty(new Reply.Missing(it));
    };
  }

  private static PlainLink link(Meeting meeting, MeetingLinks links) {
    return new PlainLink(meeting.revision(), links.everybody(), links.unregistered());
  }
}
