package io.rollcall.registrant.web;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.rollcall.platform.problems.Checks;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * As what somebody wants to join.
 *
 * @param as {@code host} or {@code attendee}; null: whatever fits
 * @param others fields that nobody knows: refused
 */
record JoinRequest(@Nullable String as, @JsonAnySetter @Nullable Map<String, JsonNode> others) {

  private static final String HOST = "host";
  private static final Set<String> WAYS = Set.of(HOST, "attendee");

  /** Of a form that has one field, or none; others are the page's own business. */
  static JoinRequest ofForm(@Nullable String as) {
    return new JoinRequest(as == null || as.isEmpty() ? null : as, null);
  }

  /**
   * Whether the host's link is wanted.
   *
   * @throws io.rollcall.platform.problems.ProblemException naming everything that is wrong
   */
  boolean asHost() {
    Checks checks = new Checks();
    checks.known("", others);
    checks.require(as == null || WAYS.contains(as), "/as", "unknown", "host or attendee");
    checks.done();
    return HOST.equals(as);
  }
}
