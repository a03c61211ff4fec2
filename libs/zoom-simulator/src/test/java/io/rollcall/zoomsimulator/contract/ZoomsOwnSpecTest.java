package io.rollcall.zoomsimulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What openapi.yaml names exists in Zoom's own document, where a copy of it is at hand. That copy
 * is of 2022-23; what came later, or was measured, is listed here with its reason.
 */
class ZoomsOwnSpecTest {

  private static final Path FILE = Path.of("../../../shared/zoom/openapi/ZoomMeetingAPISpec.json");

  private static final Map<Pattern, String> KNOWN =
      Map.ofEntries(
          known("token", "another server, not part of that document"),
          known("listPastWebinarAbsentees.*", "there by uuid under another parameter name"),
          known("\\w+ query next_page_token", "webinar lists are paged like all others by now"),
          known("\\w+ /registration_url.*", "shown in Zoom's newer examples"),
          known("\\w+ /creation_source.*", "in real answers of 2024"),
          known("\\w+ /(pstn|h323|encrypted)_pass(word|code).*", "shown in Zoom's newer examples"),
          known("\\w+ .*/participant_pin_code.*", "shown in Zoom's newer examples"),
          known("listPast\\w+ /participants/.*", "rows have had times and ids since 2023"),
          known("report\\w+ /participants/(participant_user_id|bo_mtg_id).*", "newer columns"),
          known("(get|list)\\w*User\\w* /(users/)?(display_name|timezone|verified).*", "newer"),
          known("\\w+Recordings? .*/(host_email|timezone|share_url|password).*", "in real answers"),
          known("listUserRecordings /meetings/(recording_play|auto_delete|download).*", "newer"),
          known("\\w+Recordings /.*(auto_delete|auto_delete_date).*", "newer"),
          known("add(Meeting|Webinar)Registrant body /source_id", "one schema for both; newer"),
          known("add\\w*Webinar\\w* body /(auto_approve|registrants_confirm).*", "one schema"),
          known("create(Meeting|Webinar) body /settings/registrants_confirm.*", "newer"),
          known("createMeeting /(host_id|status|uuid)", "shown in Zoom's newer examples"),
          known("(create|get)Meeting /settings/meeting_invitees", "only written in that document"),
          known(
              "(create|update)(Meeting|Webinar) body /(default_p|schedule_f|template_i).*",
              "newer"),
          known("listUsers /users/account_id", "one schema for a user and the list"));

  private static final Contract OURS = new Contract();
  private static JsonNode zooms;

  @BeforeAll
  static void read() throws Exception {
    assumeTrue(Files.exists(FILE), "no copy of Zoom's document");
    zooms = JsonMapper.shared().readTree(Files.readString(FILE));
  }

  @Test
  void operationsParametersAndPropertiesAreZooms() {
    var differences = new TreeSet<String>();
    for (var operation : OURS.operations().entrySet()) {
      differences.addAll(differences(operation.getKey(), operation.getValue()));
    }
    var reasons = KNOWN.keySet().stream().map(Pattern::pattern).collect(Collectors.toSet());
    reasons.removeIf(
        reason -> differences.stream().anyMatch(Pattern.compile(reason).asPredicate()));
    differences.removeIf(ZoomsOwnSpecTest::isKnown);

    assertThat(differences).isEmpty();
    assertThat(reasons).as("known differences that are none any more").isEmpty();
  }

  private static Set<String> differences(String id, Contract.Operation ours) {
    var path = zooms.path("paths").path(ours.path());
    var theirs = path.path(ours.method());
    if (theirs.isMissingNode()) {
      return Set.of(id + " is not there");
    }
    var found = new TreeSet<String>();
    var known = parameters(path, theirs, ZoomsOwnSpecTest::resolve);
    parameters(OURS.path(ours.path()), ours.described(), OURS::resolve).stream()
        .filter(each -> !known.contains(each))
        .forEach(each -> found.add(id + " " + each));
    compare(
        id + " body ",
        body(ours.described(), OURS::resolve),
        body(theirs, ZoomsOwnSpecTest::resolve),
        "",
        found);
    for (var answer : List.of("200", "201")) {
      compare(
          id + " ",
          schema(ours.described().path("responses").path(answer), OURS::resolve),
          schema(theirs.path("responses").path(answer), ZoomsOwnSpecTest::resolve),
          "",
          found);
    }
    return found;
  }

  private static Set<String> parameters(
      JsonNode path, JsonNode operation, UnaryOperator<JsonNode> resolve) {
    var names = new TreeSet<String>();
    for (var list : List.of(path.path("parameters"), operation.path("parameters"))) {
      for (var each : list) {
        var it = resolve.apply(each);
        names.add(it.path("in").asString() + " " + it.path("name").asString());
      }
    }
    return names;
  }

  private static void compare(
      String id, JsonNode ours, JsonNode theirs, String at, Set<String> found) {
    var mine = OURS.resolve(ours);
    for (var property : mine.path("properties").properties()) {
      var where = at + "/" + property.getKey();
      var other = property(theirs, property.getKey());
      if (other.isMissingNode()) {
        found.add(id + where + " is not there");
        continue;
      }
      var my = OURS.resolve(property.getValue());
      if (!sameType(my, other)) {
        found.add(id + where + " type");
      }
      compare(id, my, other, where, found);
      compare(id, my.path("items"), resolve(other).path("items"), where, found);
    }
  }

  private static boolean sameType(JsonNode mine, JsonNode theirs) {
    var other = theirs.path("type").asString("");
    var type = mine.path("type");
    if (type.isArray()) {
      return type.valueStream().anyMatch(each -> each.asString().equals(other));
    }
    if (mine.has("enum")) {
      boolean isText = mine.path("enum").get(0).isString();
      return isText == other.equals("string") || other.isEmpty();
    }
    var name = type.asString("");
    return name.equals(other)
        || name.isEmpty()
        || other.isEmpty()
        || (name.equals("integer") && other.equals("number"));
  }

  /** A property, also of the parts that a schema is put together from. */
  private static JsonNode property(JsonNode schema, String name) {
    var it = resolve(schema);
    var direct = it.path("properties").path(name);
    if (!direct.isMissingNode()) {
      return resolve(direct);
    }
    for (var kind : List.of("allOf", "oneOf", "anyOf")) {
      for (var part : it.path(kind)) {
        var found = property(part, name);
        if (!found.isMissingNode()) {
          return found;
        }
      }
    }
    return it.path("missing");
  }

  private static JsonNode body(JsonNode operation, UnaryOperator<JsonNode> resolve) {
    return schema(operation.path("requestBody"), resolve);
  }

  private static JsonNode schema(JsonNode described, UnaryOperator<JsonNode> resolve) {
    var content = resolve.apply(described).path("content");
    return resolve.apply(content.path("application/json").path("schema"));
  }

  private static JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? resolve(zooms.at(node.path("$ref").asString().substring(1))) : node;
  }

  private static boolean isKnown(String difference) {
    return KNOWN.keySet().stream().anyMatch(known -> known.matcher(difference).find());
  }

  private static Map.Entry<Pattern, String> known(String pattern, String reason) {
    return Map.entry(Pattern.compile("^" + pattern), reason);
  }
}
