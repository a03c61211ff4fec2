package io.rollcall.zoomsimulator.meetings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.webhooks.EventBodies.Order;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Zoom reports about plans; the id is a number in all of it. */
@Component
class PlanEvents {

  private final MeetingEvents events;

  PlanEvents(MeetingEvents events) {
    this.events = events;
  }

  void created(Account account, Meeting meeting) {
    var plan = meeting.plan();
    var object = EventObjects.planned(meeting);
    Json.putIfThere(object, "start_time", Json.seconds(plan.startTime()));
    object.put("join_url", Links.join(meeting));
    object.put("password", plan.password());
    if (!meeting.occurrences().isEmpty()) {
      object.put("occurrences", EventObjects.occurrences(meeting.occurrences()));
    }
    if (plan.recurrence() != null) {
      object.put("recurrence", RecurrenceJson.view(plan.recurrence()));
    }
    var hosts = plan.settings().text("alternative_hosts");
    object.put("settings", Map.of("use_pmi", false, "alternative_hosts", hosts));
    publish(account, meeting, "created", recurs(meeting) ? "all" : null, object);
  }

  /** Only what changed, beside the id, and what it was before. */
  void updated(Account account, Meeting meeting, Plan former) {
    var now = PlanDifference.of(meeting.plan(), former);
    if (now.isEmpty()) {
      return;
    }
    var before = PlanDifference.of(former, meeting.plan());
    if (!meeting.plan().hasSameTimes(former)) {
      now.put("occurrences", EventObjects.occurrences(meeting.occurrences()));
      before.put("occurrences", EventObjects.occurrences(former.occurrences()));
    }
    updated(account, meeting, recurs(meeting) ? "all" : "single", now, before);
  }

  void moved(Account account, Meeting meeting, Occurrence before, Occurrence now) {
    updated(
        account,
        meeting,
        "single",
        new LinkedHashMap<>(Map.of("occurrences", EventObjects.occurrences(List.of(now)))),
        new LinkedHashMap<>(Map.of("occurrences", EventObjects.occurrences(List.of(before)))));
  }

  /** With {@code occurrence} only that one was deleted. */
  void deleted(Account account, Meeting meeting, @Nullable Occurrence occurrence) {
    var object = EventObjects.planned(meeting);
    if (occurrence != null) {
      var gone = occurrence.asDeleted();
      object.put("occurrences", EventObjects.occurrences(List.of(gone)));
    } else if (recurs(meeting)) {
      object.put("occurrences", EventObjects.occurrences(meeting.occurrences()));
    }
    boolean single = occurrence != null || !recurs(meeting);
    publish(account, meeting, "deleted", single ? "single" : "all", object);
  }

  void recovered(Account account, Meeting meeting) {
    var object = EventObjects.planned(meeting);
    if (recurs(meeting)) {
      object.put("occurrences", EventObjects.occurrences(meeting.occurrences()));
    }
    publish(account, meeting, "recovered", recurs(meeting) ? "all" : "single", object);
  }

  /** Told under the name of what it was before. */
  void converted(Account account, Meeting meeting) {
    var object = EventObjects.planned(meeting);
    var type =
        meeting.kind() == Kind.WEBINAR
            ? "meeting.converted_to_webinar"
            : "webinar.converted_to_meeting";
    var payload = EventObjects.payload(account.accountId(), meeting, null, object);
    events.publish(account, meeting, type, Instant.now(), payload, Order.EVENT_TIME_PAYLOAD);
  }

  private void updated(
      Account account,
      Meeting meeting,
      String scope,
      Map<String, Object> now,
      Map<String, Object> before) {
    now.put("id", meeting.number());
    before.put("id", meeting.number());
    var payload = EventObjects.payload(account.accountId(), meeting, null, now);
    payload.put("scope", scope);
    payload.put("time_stamp", Instant.now().toEpochMilli());
    payload.put("old_object", before);
    var type = meeting.kind().word() + ".updated";
    events.publish(account, meeting, type, Instant.now(), payload, Order.EVENT_TIME_PAYLOAD);
  }

  private void publish(
      Account account,
      Meeting meeting,
      String what,
      @Nullable String operation,
      Map<String, Object> object) {
    var payload = EventObjects.payload(account.accountId(), meeting, operation, object);
    var type = meeting.kind().word() + "." + what;
    events.publish(account, meeting, type, Instant.now(), payload, Order.EVENT_TIME_PAYLOAD);
  }

  private static boolean recurs(Meeting meeting) {
    return meeting.type() == meeting.kind().recurring();
  }
}
