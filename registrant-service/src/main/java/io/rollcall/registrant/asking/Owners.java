package io.rollcall.registrant.asking;

import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The services that know better than the copies here. Each question is asked once, in the caller's
 * name; who is not allowed to see it learns nothing.
 */
@Component
public class Owners {

  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final Owner meetings;
  private final Owner attendance;

  Owners(OwnerConnections connections) {
    this.meetings = connections.meetings();
    this.attendance = connections.attendance();
  }

  /** What is known of a meeting; fails with {@link OwnerAway}. */
  public Mono<Told> meeting(UUID meeting, Asker asker) {
    return meetings.ask(HttpMethod.GET, "/api/v1/meetings/" + meeting, asker, Owners::told);
  }

  /** The same, after Zoom was asked whether it runs; fails with {@link OwnerAway}. */
  public Mono<Told> refresh(UUID meeting, Asker asker) {
    String resource = "/api/v1/meetings/" + meeting + "/refresh";
    return meetings.ask(HttpMethod.POST, resource, asker, Owners::told);
  }

  /** Whether the caller signed for an occurrence; fails with {@link OwnerAway}. */
  public Mono<Boolean> signed(UUID meeting, UUID occurrence, Asker asker) {
    String resource =
        "/api/v1/meetings/%s/attendance/occurrences/%s/signature".formatted(meeting, occurrence);
    return attendance.ask(
        HttpMethod.GET,
        resource,
        asker,
        reply -> {
          if (reply.is(OK) || reply.is(NOT_FOUND)) {
            return reply.is(OK);
          }
          throw reply.isNone();
        });
  }

  private static Told told(Reply reply) {
    if (reply.is(OK)) {
      return reply.as(MeetingAnswer.class).told();
    }
    if (reply.is(FORBIDDEN) || reply.is(NOT_FOUND)) {
      return new Told.Unseen();
    }
    throw reply.isNone();
  }
}
