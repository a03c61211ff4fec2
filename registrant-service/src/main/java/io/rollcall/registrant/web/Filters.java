package io.rollcall.registrant.web;

import io.rollcall.contracts.Words;
import io.rollcall.platform.paging.PageRequest;
import io.rollcall.platform.problems.Checks;
import io.rollcall.registrant.domain.Status;
import io.rollcall.registrant.domain.Type;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** Of whom a list is wanted; each filter may repeat, and one that nobody knows is refused. */
record Filters(Set<Status> statuses, Set<Type> types) {

  private static final Set<String> NAMES = Set.of("status", "type");
  private static final int MAX_VALUES = 20;

  /**
   * Reads the parameters.
   *
   * @throws io.rollcall.platform.problems.ProblemException naming everything that is wrong
   */
  static Filters read(MultiValueMap<String, String> parameters) {
    Checks checks = new Checks();
    checks.noFilters(
        parameters.keySet().stream()
            .filter(name -> !NAMES.contains(name) && !PageRequest.PARAMETERS.contains(name)));
    Filters filters =
        new Filters(
            constants(checks, Status.class, "status", parameters),
            constants(checks, Type.class, "type", parameters));
    checks.done();
    return filters;
  }

  private static <E extends Enum<E>> Set<E> constants(
      Checks checks, Class<E> type, String name, MultiValueMap<String, String> parameters) {
    List<String> values = parameters.getOrDefault(name, List.of());
    checks.require(
        values.size() <= MAX_VALUES, "?" + name, "too-many", "At most " + MAX_VALUES + " values");
    Set<E> found = EnumSet.noneOf(type);
    for (String value : values.stream().limit(MAX_VALUES).toList()) {
      Words.find(type, String.valueOf(value))
          .ifPresentOrElse(
              found::add, () -> checks.refuse("?" + name, "unknown", "No such " + name));
    }
    return values.isEmpty() ? EnumSet.allOf(type) : found;
  }
}
