package io.rollcall.meeting.web;

import io.rollcall.meeting.domain.Details;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Passcode;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.meeting.scheduling.HostChoice;
import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.problems.Checks;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.Problems;
import io.rollcall.platform.problems.RequestJson;
import java.time.Clock;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From a merge patch to the meeting that is wanted, or to what is wrong with it. */
@Component
class Patching {

  /** What can be changed. What changes by itself is ignored. */
  static final Set<String> CHANGEABLE =
      Set.of(
          "topic",
          "agenda",
          "startTime",
          "durationMinutes",
          "timeZone",
          "recurrence",
          "registration",
          "selfRegistration",
          "recording",
          "signedAttendance",
          "settings",
          "passcode");

  private static final String START_TIME = "/startTime";
  private static final String RECURRENCE = "/recurrence";

  /** What its slots follow from. */
  private static final Set<String> PLAN = Set.of(START_TIME, "/timeZone", RECURRENCE);

  /** What a meeting is made with: it may stand in a patch only as it is. */
  private static final Set<String> FIXED =
      Set.of("conference", "instant", "audience", "account", "host");

  /** The same of what a caller cannot choose. */
  private static final Set<String> GIVEN = Set.of("id", "createdBy", "createdAt");

  /** In place of one that is not configured any more: nothing can be chosen anew that needs it. */
  private static final Account.Host NO_HOST = new Account.Host("", false, false, false, 1);

  private final Showing showing;
  private final HostChoice hosts;
  private final JsonMapper json;
  private final Clock clock;

  Patching(Showing showing, HostChoice hosts, RequestJson json, Clock clock) {
    this.showing = showing;
    this.hosts = hosts;
    this.json = json.mapper();
    this.clock = clock;
  }

  Wanted patch(MeetingView view, JsonNode patch, Caller caller) {
    ObjectNode shown = json.valueToTree(showing.show(view, caller));
    if (!patch.isObject()) {
      throw Problems.validation("", "wrong-type", "A JSON object is wanted").exception();
    }
    Checks checks = new Checks();
    patch.forEachEntry((name, value) -> check(name, value, shown, checks));
    ObjectNode now = shown.objectNode();
    shown.forEachEntry(
        (name, value) -> {
          if (CHANGEABLE.contains(name) || FIXED.contains(name)) {
            now.set(name, value);
          }
        });
    JsonNode patched = patched(now, patch);
    return wanted(view.meeting(), patched, checks.judging(pointer -> isNew(pointer, now, patched)));
  }

  private static void check(String name, JsonNode value, ObjectNode shown, Checks checks) {
    String pointer = Checks.pointer("", name);
    if (!shown.has(name)) {
      checks.refuse(pointer, "unknown-field", "There is no such field");
    } else if (FIXED.contains(name) || GIVEN.contains(name)) {
      checks.require(value.equals(shown.get(name)), pointer, "immutable", "It cannot be changed");
    }
  }

  private static JsonNode patched(ObjectNode now, JsonNode patch) {
    ObjectNode changes = patch.asObject().deepCopy();
    changes.retain(CHANGEABLE);
    return MergePatch.apply(now, changes);
  }

  private MeetingRequest request(JsonNode patched) {
    try {
      return json.treeToValue(patched, MeetingRequest.class);
    } catch (JacksonException wrong) {
      throw new ServerWebInputException("a patch that does not fit", null, wrong);
    }
  }

  /**
   * What is as it was is not judged, and stays so: what Zoom or an operator made of it since is no
   * mistake.
   */
  private Wanted wanted(Meeting meeting, JsonNode patched, Checks checks) {
    MeetingRequest request = request(patched);
    Account account =
        hosts
            .account(meeting.account())
            .orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "account-unknown").exception());
    Account.Host host = account.host(meeting.host()).orElse(NO_HOST);
    Details details =
        new DetailsReading(request, checks)
            .read(host, clock.instant(), meeting.details().startTime());
    Passcode passcode = Creating.passcode(request.passcode(), checks);
    checks.done();
    if (details.letsInUnsigned() && !meeting.details().letsInUnsigned()) {
      throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unsigned-entry").exception();
    }
    Passcode current = meeting.passcode();
    return Wanted.of(
        details, passcode == null || current.reads(passcode.text()) ? current : passcode);
  }

  /**
   * What is wrong between the rule of a series, its start and its zone is wrong in each of them.
   */
  private static boolean isNew(String pointer, ObjectNode now, JsonNode patched) {
    return pointer.startsWith(RECURRENCE) || pointer.equals(START_TIME)
        ? PLAN.stream().anyMatch(field -> differs(field, now, patched))
        : now.at(pointer).isMissingNode() || differs(pointer, now, patched);
  }

  private static boolean differs(String pointer, ObjectNode now, JsonNode patched) {
    JsonNode before = now.at(pointer);
    JsonNode after = patched.at(pointer);
    return !before.equals(after) && !(isNone(before) && isNone(after));
  }

  private static boolean isNone(JsonNode value) {
    return value.isNull() || value.isMissingNode();
  }
}
