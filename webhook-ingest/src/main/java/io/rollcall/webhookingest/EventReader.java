package io.rollcall.webhookingest;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads as much of a body as publishing needs.
 *
 * <ol>
 *   <li>No body makes it throw; what was read before the first fault counts.
 *   <li>The first of two equal names counts, and only names at their own place in the envelope.
 *   <li>Reading ends as soon as nothing that follows can change the answer.
 * </ol>
 */
final class EventReader {

  private static final int MAX_DEPTH = 64;
  private static final int MAX_NUMBER_DIGITS = 100;
  private static final int MAX_NAME_BYTES = 2_000;

  private final JsonFactory json = factory();

  /** With the bounds that stop a walk. */
  static JsonFactory factory() {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxNumberLength(MAX_NUMBER_DIGITS)
                .maxNameLength(MAX_NAME_BYTES)
                .build())
        .build();
  }

  EventHead read(byte[] body) {
    HeadOfEvent head = new HeadOfEvent();
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body)) {
      new EventWalk(parser, head).walk();
      return head.read(false);
    } catch (JacksonException _) {
      return head.read(true);
    }
  }
}
