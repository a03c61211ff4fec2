package io.rollcall.zoomsimulator.registrants;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import io.rollcall.zoomsimulator.limits.DailyLimits;
import io.rollcall.zoomsimulator.meetings.Meeting;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Approving, denying and cancelling registrations, and taking them away. */
@Component
class Approval {

  private final Registrants registrants;
  private final RegistrantEvents events;
  private final DailyLimits limits;

  Approval(Registrants registrants, RegistrantEvents events, DailyLimits limits) {
    this.registrants = registrants;
    this.events = events;
    this.limits = limits;
  }

  void change(Account account, Meeting meeting, JsonNode given) {
    var next = status(given.path("action").asString(""));
    if (!meeting.plan().settings().needsRegistration()) {
      throw ZoomRefusal.of(
          400, 300, "This meeting has not set registration as required: " + meeting.number() + ".");
    }
    var concerned = concerned(meeting, given.path("registrants"));
    for (var registrant : concerned) {
      limits.statusChange(account, meeting.number(), meeting.kind().word(), registrant.email());
    }
    concerned.forEach(each -> become(account, meeting, each, next));
  }

  void delete(Account account, Meeting meeting, Registrant registrant) {
    registrants.remove(meeting.number(), registrant);
    events.changed(account, meeting, registrant.with(Status.CANCELLED));
  }

  private void become(Account account, Meeting meeting, Registrant registrant, Status next) {
    if (registrant.status() != next) {
      var changed = registrant.with(next);
      registrants.put(meeting.number(), changed);
      events.changed(account, meeting, changed);
    }
  }

  private List<Registrant> concerned(Meeting meeting, JsonNode named) {
    if (named.isEmpty()) {
      throw ZoomRefusal.invalid("registrants");
    }
    return named.valueStream().map(each -> registrant(meeting, each)).toList();
  }

  private Registrant registrant(Meeting meeting, JsonNode named) {
    var key = named.path("id").asString(named.path("email").asString(""));
    return registrants
        .find(meeting.number(), key)
        .orElseThrow(() -> ZoomRefusal.of(404, 404, "Registrant not found: " + key + "."));
  }

  private static Status status(String action) {
    return switch (action) {
      case "approve" -> Status.APPROVED;
      case "deny" -> Status.DENIED;
      case "cancel" -> Status.CANCELLED;
      default -> throw ZoomRefusal.invalid("action");
    };
  }
}
