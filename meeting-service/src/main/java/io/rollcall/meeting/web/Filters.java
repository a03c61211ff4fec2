package io.rollcall.meeting.web;

import io.rollcall.contracts.Words;
import io.rollcall.meeting.domain.Standing;
import io.rollcall.meeting.domain.Status;
import io.rollcall.meeting.listing.Wish;
import io.rollcall.platform.paging.PageRequest;
import io.rollcall.platform.problems.Checks;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * The filters of the lists; each may repeat, and then any of its values matches. One that nobody
 * knows is refused: without it the list would hold what the caller does not want.
 */
final class Filters {

  /** So that their product stays small enough for one statement. */
  private static final int MAX_VALUES = 20;

  private static final int MAX_LENGTH = 255;
  private static final Set<String> OF_MEETINGS =
      Set.of("course", "session", "group", "audience", "status", "from", "to");

  private static final Set<String> OF_ANNOUNCEMENTS = Set.of("course", "session", "group");

  private static final Set<String> AUDIENCES = Set.of("course", "user", "global");

  private final MultiValueMap<String, String> parameters;
  private final Checks checks = new Checks();

  private Filters(MultiValueMap<String, String> parameters, Set<String> names) {
    this.parameters = parameters;
    checks.noFilters(
        parameters.keySet().stream()
            .filter(name -> !names.contains(name) && !PageRequest.PARAMETERS.contains(name)));
  }

  static Wish read(MultiValueMap<String, String> parameters) {
    Filters filters = new Filters(parameters, OF_MEETINGS);
    Wish wish =
        new Wish(
            filters.ids("course"),
            filters.ids("session"),
            filters.ids("group"),
            filters.audiences(),
            filters.statuses(),
            filters.earliest("from"),
            filters.latest("to"));
    filters.checks.done();
    return wish;
  }

  /** Of a list without any. */
  static void none(MultiValueMap<String, String> parameters) {
    new Filters(parameters, Set.of()).checks.done();
  }

  static Wish ofAnnouncements(MultiValueMap<String, String> parameters) {
    Filters filters = new Filters(parameters, OF_ANNOUNCEMENTS);
    Wish wish = Wish.in(filters.ids("course"), filters.ids("session"), filters.ids("group"));
    filters.checks.done();
    return wish;
  }

  /** Of hosts. */
  static Set<String> accounts(MultiValueMap<String, String> parameters) {
    Filters filters = new Filters(parameters, Set.of("account"));
    Set<String> keys = filters.ids("account");
    filters.checks.done();
    return keys;
  }

  private Set<String> ids(String name) {
    List<String> values = values(name);
    checks.require(
        values.stream().allMatch(it -> !it.isEmpty() && it.length() <= MAX_LENGTH),
        "?" + name,
        "length",
        "1 to 255 characters");
    return Set.copyOf(values);
  }

  private Set<String> audiences() {
    List<String> values = values("audience");
    checks.require(AUDIENCES.containsAll(values), "?audience", "unknown", "course, user or global");
    return Set.copyOf(values);
  }

  private Set<Status> statuses() {
    Set<Status> statuses = EnumSet.noneOf(Status.class);
    for (String value : values("status")) {
      Words.find(Status.class, value)
          .ifPresentOrElse(
              statuses::add,
              () -> checks.refuse("?status", "unknown", "scheduled, started, ended or deleted"));
    }
    return statuses;
  }

  private Instant earliest(String name) {
    return times(name).stream().min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }

  private Instant latest(String name) {
    return times(name).stream().max(Comparator.naturalOrder()).orElse(Standing.FOR_EVER);
  }

  private List<Instant> times(String name) {
    return values(name).stream().map(value -> time(name, value)).toList();
  }

  private Instant time(String name, String value) {
    try {
      Instant time = OffsetDateTime.parse(value).toInstant();
      if (!time.isBefore(Instant.EPOCH) && !time.isAfter(Standing.FOR_EVER)) {
        return time;
      }
    } catch (DateTimeException noTime) {
      // refused below
    }
    checks.refuse("?" + name, "time", "A time like 2026-12-01T09:00:00Z is needed");
    return Instant.EPOCH;
  }

  private List<String> values(String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    checks.require(
        values.size() <= MAX_VALUES, "?" + name, "too-many", "At most " + MAX_VALUES + " values");
    return values.stream().limit(MAX_VALUES).map(it -> it == null ? "" : it).toList();
  }
}
