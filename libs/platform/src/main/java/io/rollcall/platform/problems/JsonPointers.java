package io.rollcall.platform.problems;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException.Reference;

/** Places in a body as JSON Pointers (RFC 6901). */
final class JsonPointers {

  private JsonPointers() {}

  /** Of a property path: {@code hosts[0].email} becomes {@code /hosts/0/email}. */
  static String of(String propertyPath) {
    return propertyPath.isEmpty()
        ? ""
        : "/" + propertyPath.replace("]", "").replace('[', '.').replace('.', '/');
  }

  /** Of the way that Jackson went. */
  static String of(List<Reference> path) {
    return path.stream().map(JsonPointers::step).collect(Collectors.joining());
  }

  private static String step(Reference reference) {
    String name = reference.getPropertyName();
    return "/"
        + (name == null
            ? Integer.toString(reference.getIndex())
            : name.replace("~", "~0").replace("/", "~1"));
  }
}
