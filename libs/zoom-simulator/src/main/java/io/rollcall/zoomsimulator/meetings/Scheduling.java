package io.rollcall.zoomsimulator.meetings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.accounts.Host;
import io.rollcall.zoomsimulator.api.JsonBodies;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import io.rollcall.zoomsimulator.limits.DailyLimits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Planning meetings and webinars. Zoom reports changes to its subscribers whoever made them, its
 * own API included.
 */
@Component
public class Scheduling {

  private final JsonBodies bodies;
  private final PlanReader plans;
  private final Meetings meetings;
  private final PlanEvents events;
  private final DailyLimits limits;

  Scheduling(
      JsonBodies bodies,
      PlanReader plans,
      Meetings meetings,
      PlanEvents events,
      DailyLimits limits) {
    this.bodies = bodies;
    this.plans = plans;
    this.meetings = meetings;
    this.events = events;
    this.limits = limits;
  }

  /**
   * Creates what the body of a create call asks for.
   *
   * @throws ZoomRefusal when the body breaks a rule, or the host has no licence for webinars
   */
  public Meeting create(Account account, Host host, Kind kind, byte @Nullable [] body) {
    if (kind == Kind.WEBINAR && !host.webinars()) {
      throw ZoomRefusal.of(400, 200, "Webinar plan is missing.");
    }
    limits.createOrUpdate(account, host);
    var plan = plans.create(kind, host, bodies.object(body));
    var meeting = meetings.create(account, host, kind, plan);
    events.created(account, meeting);
    return meeting;
  }

  void change(Account account, Meeting meeting, String occurrenceId, byte @Nullable [] body) {
    limits.createOrUpdate(account, meeting.host());
    var given = bodies.object(body);
    var occurrence = occurrence(meeting, occurrenceId);
    if (meeting.startedAt() != null) {
      throw ZoomRefusal.of(
          400, 3000, "You cannot update or delete meetings that have started using this method.");
    }
    if (occurrence != null) {
      move(account, meeting, occurrence, given);
      return;
    }
    var former = meeting.plan(plan -> plans.change(meeting.kind(), meeting.host(), plan, given));
    events.updated(account, meeting, former);
  }

  void delete(Account account, Meeting meeting, String occurrenceId) {
    var occurrence = occurrence(meeting, occurrenceId);
    if (meeting.startedAt() != null) {
      throw ZoomRefusal.of(
          400, 3002, "Sorry, you cannot delete this meeting since it is in progress.");
    }
    if (occurrence == null) {
      meeting.delete();
      events.deleted(account, meeting, null);
    } else {
      meeting.change(occurrence, Occurrence::asDeleted);
      events.deleted(account, meeting, occurrence);
    }
  }

  /** Brings a deleted one back. */
  public void recover(Account account, Kind kind, String number) {
    var meeting =
        meetings
            .deletedOrNot(Meetings.number(kind, number))
            .filter(each -> each.isOf(account) && each.recover())
            .orElseThrow(() -> ZoomRefusal.missing(kind.title(), number));
    events.recovered(account, meeting);
  }

  /** Makes a webinar of a meeting, or a meeting of a webinar; the number stays. */
  public void convert(Account account, Meeting meeting) {
    var next = meeting.kind() == Kind.MEETING ? Kind.WEBINAR : Kind.MEETING;
    meeting.become(next, meeting.plan().as(next, meeting.kind()));
    events.converted(account, meeting);
  }

  /**
   * The occurrence that a call names; null when it names none.
   *
   * @throws ZoomRefusal when there is no such occurrence
   */
  public static @Nullable Occurrence occurrence(Meeting meeting, String id) {
    return id.isEmpty()
        ? null
        : meeting
            .occurrence(id)
            .orElseThrow(() -> ZoomRefusal.of(400, 3000, "Invalid occurrence_id."));
  }

  /** Of one occurrence only start and length can be changed; the rest is ignored. */
  private void move(Account account, Meeting meeting, Occurrence occurrence, JsonNode given) {
    var asked = PlanReader.start(given, meeting.plan());
    boolean isNamed = given.has("start_time") && asked != null && asked.isAfter(Instant.now());
    var start = isNamed && asked != null ? asked : occurrence.startTime();
    var moved = occurrence.moved(start, PlanReader.duration(given, occurrence.duration()));
    meeting.change(occurrence, _ -> moved);
    events.moved(account, meeting, occurrence, moved);
  }
}
