package io.rollcall.zoomsimulator.registrants;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import io.rollcall.zoomsimulator.limits.DailyLimits;
import io.rollcall.zoomsimulator.meetings.Kind;
import io.rollcall.zoomsimulator.meetings.Meeting;
import io.rollcall.zoomsimulator.meetings.Scheduling;
import io.rollcall.zoomsimulator.meetings.Settings;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Registering people, with Zoom's refusals; each registration counts, a repeated one too. */
@Component
class Registration {

  private static final int BATCH = 30;

  private final Registrants registrants;
  private final RegistrantReader reader;
  private final RegistrantEvents events;
  private final DailyLimits limits;

  Registration(
      Registrants registrants,
      RegistrantReader reader,
      RegistrantEvents events,
      DailyLimits limits) {
    this.registrants = registrants;
    this.reader = reader;
    this.events = events;
    this.limits = limits;
  }

  /**
   * Somebody who was registered.
   *
   * @param left how many registrations of this person are left today
   */
  record Added(Registrant registrant, int left) {}

  Added add(Account account, Meeting meeting, String occurrenceIds, JsonNode given) {
    checkOpen(meeting);
    var chosen = occurrences(meeting, occurrenceIds);
    var asked = reader.read(given, status(meeting, given), chosen);
    int left = limits.registration(account, meeting.number(), meeting.kind().word(), asked.email());
    checkMayRegister(meeting, asked.email());
    return new Added(register(account, meeting, asked), left);
  }

  /** At most 30 at once, of one that takes place once. */
  List<Registrant> addMany(Account account, Meeting meeting, JsonNode given) {
    if (meeting.type() != meeting.kind().scheduled()) {
      throw ZoomRefusal.of(
          400, 303, "This API can only be used for scheduled meeting(meeting type: 2).");
    }
    checkOpen(meeting);
    var people = given.path("registrants");
    if (people.isEmpty() || people.size() > BATCH) {
      throw ZoomRefusal.invalid("registrants");
    }
    var approval = status(meeting, given);
    var asked = people.valueStream().map(each -> reader.read(each, approval, Set.of())).toList();
    for (var each : asked) {
      limits.batchRegistration(account, meeting.number(), meeting.kind().word(), each.email());
      checkMayRegister(meeting, each.email());
    }
    return asked.stream().map(each -> register(account, meeting, each)).toList();
  }

  /** The existing one when the person is registered already; one who had cancelled is back. */
  private synchronized Registrant register(Account account, Meeting meeting, Registrant asked) {
    var existing = registrants.find(meeting.number(), asked.email());
    if (existing.isPresent() && existing.get().status() != Status.CANCELLED) {
      return existing.get();
    }
    if (registrants.of(meeting.number()).size() >= most(meeting)) {
      throw ZoomRefusal.of(400, 3043, meeting.kind().title() + " has reached maximum capacity.");
    }
    var registrant = existing.map(former -> former.with(asked.status())).orElse(asked);
    registrants.put(meeting.number(), registrant);
    events.created(account, meeting, registrant);
    return registrant;
  }

  private static void checkOpen(Meeting meeting) {
    var number = Long.toString(meeting.number());
    var settings = meeting.plan().settings();
    if (!settings.needsRegistration()) {
      throw ZoomRefusal.of(
          404, 404, "Registration has not been enabled for this meeting: " + number + ".");
    }
    if (settings.flag("close_registration") || isOver(meeting)) {
      throw ZoomRefusal.of(
          400, 3038, meeting.kind().title() + " is over, you can not register now.");
    }
  }

  private static void checkMayRegister(Meeting meeting, String email) {
    boolean isAlternative =
        meeting.plan().settings().alternativeHosts().stream().anyMatch(email::equalsIgnoreCase);
    if (meeting.host().hasEmail(email) || isAlternative) {
      throw ZoomRefusal.of(400, 3027, "Host cannot register.");
    }
  }

  private static boolean isOver(Meeting meeting) {
    var start = meeting.plan().startTime();
    return start != null
        && meeting.occurrences().isEmpty()
        && !meeting.past().isEmpty()
        && meeting.startedAt() == null
        && start.plusSeconds(60L * meeting.plan().durationMinutes()).isBefore(Instant.now());
  }

  private static int most(Meeting meeting) {
    int restricted = meeting.plan().settings().number("registrants_restrict_number");
    return meeting.kind() == Kind.WEBINAR && restricted > 0 ? restricted : Registrants.MOST;
  }

  private static Status status(Meeting meeting, JsonNode given) {
    boolean byHand = meeting.plan().settings().approvalType() == Settings.APPROVED_BY_HAND;
    return byHand && !given.path("auto_approve").asBoolean(false)
        ? Status.PENDING
        : Status.APPROVED;
  }

  private static Set<String> occurrences(Meeting meeting, String ids) {
    var chosen =
        Arrays.stream(ids.split(",")).filter(id -> !id.isEmpty()).collect(Collectors.toSet());
    chosen.forEach(id -> Scheduling.occurrence(meeting, id));
    return chosen;
  }
}
