package io.rollcall.registrant.registering;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Status;
import io.rollcall.registrant.domain.Task;
import io.rollcall.registrant.domain.Type;
import io.rollcall.registrant.domain.ZoomFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Zoom tells of one person, in every order, with repeats, at once and one by one. */
class ToldTest {

  private static final UUID MEETING = new UUID(0, 1);
  private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");

  /** What happened on Zoom, each ten seconds after the one before; and where it leaves the row. */
  enum Story {
    APPROVED("approved https://first", "r1 created-pending", "r1 approved"),
    DENIED("denied barred", "r1 created", "r1 denied"),
    DENIED_AND_APPROVED("approved https://first", "r1 created-pending", "r1 denied", "r1 approved"),
    CANCELLED("cancelled barred", "r1 created", "r1 denied", "r1 approved", "r1 cancelled"),
    LEFT("cancelled", "r1 created", "r1 left"),
    CAME_BACK("approved https://second", "r1 created", "r1 left", "r2 created"),
    CAME_BACK_AND_DENIED("denied barred", "r1 created", "r1 cancelled", "r2 created", "r2 denied");

    private final String end;
    private final List<String> happened;

    Story(String end, String... happened) {
      this.end = end;
      this.happened = List.of(happened);
    }

    List<Heard> heard() {
      List<Heard> all = new ArrayList<>();
      for (String what : happened) {
        all.add(heard(what.split(" "), NINE.plusSeconds(10L * (all.size() + 1))));
      }
      return all;
    }

    private static Heard heard(String[] what, Instant at) {
      String link = what[0].equals("r1") ? "https://first" : "https://second";
      Status status =
          switch (what[1]) {
            case "created-pending" -> Status.PENDING;
            case "denied" -> Status.DENIED;
            case "cancelled", "left" -> Status.CANCELLED;
            default -> Status.APPROVED;
          };
      return new Heard(
          false,
          kim(null),
          new ZoomFact(
              what[0],
              status,
              status == Status.APPROVED ? link : null,
              at,
              what[1].equals("left")));
    }
  }

  @ParameterizedTest
  @MethodSource("stories")
  void theRowOfAUserEndsAsItDoesInOrder(Story story) {
    for (List<Heard> order : orders(story.heard())) {
      assertThat(states(told(List.of(expected()), order)))
          .as("%s", order)
          .containsExactly(story.end);
    }
  }

  /** Of whom nothing is known but the end nobody is made; else the list is the same. */
  @ParameterizedTest
  @MethodSource("stories")
  void whoIsKnownByEmailOnlyIsExpectedInEveryOrderOrInNone(Story story) {
    for (List<Heard> order : orders(story.heard())) {
      assertThat(states(told(List.of(), order).stream().filter(Registrant::isActive).toList()))
          .as("%s", order)
          .isEqualTo(Stream.of(story.end).filter(end -> end.startsWith("approved")).toList());
    }
  }

  @Test
  void whatIsToldWithinASecondOfAnAnswerIsLookedIntoEachTimeAnew() {
    Registrant denied = expected().told(fact("r1")).told(fact("r1", Status.DENIED));
    Instant answered = Objects.requireNonNull(denied.zoom().toldAt());
    Told told = new Told(MEETING, false, List.of(denied), Map.of(), NINE);

    for (long earlier : List.of(200L, 100L)) {
      ZoomFact approved =
          new ZoomFact("r1", Status.APPROVED, null, answered.minusMillis(earlier), false);
      told.add(new Heard(false, kim(null), approved));
    }

    assertThat(told.changes())
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.tasks())
                    .extracting(Task::kind)
                    .containsExactly(Task.Kind.CHECK, Task.Kind.CHECK));
  }

  @Test
  void theRegistrationCountsMoreThanTheEmail() {
    Registrant registered =
        expected().called(new Person("kim", "Kim", null, "old@x.example")).told(fact("r1"));
    Registrant other = row(kim("lee"));
    Heard heard = new Heard(false, kim(null), fact("r1", Status.DENIED));

    Collection<Registrant> after = told(List.of(registered, other), List.of(heard));

    assertThat(after)
        .extracting(it -> it.person().userId() + " " + it.status())
        .containsExactly("kim DENIED", "lee APPROVED");
  }

  static Stream<Story> stories() {
    return Arrays.stream(Story.values());
  }

  /** Every permutation, followed by all of it once more from behind. */
  private static List<List<Heard>> orders(List<Heard> events) {
    return permutations(events)
        .map(order -> Stream.concat(order.stream(), events.reversed().stream()).toList())
        .toList();
  }

  private static Stream<List<Heard>> permutations(List<Heard> events) {
    return events.isEmpty()
        ? Stream.of(List.of())
        : events.stream()
            .flatMap(
                first ->
                    permutations(events.stream().filter(it -> it != first).toList())
                        .map(rest -> Stream.concat(Stream.of(first), rest.stream()).toList()));
  }

  /** The rows that are seen after all of it was told at once; which is the same as one by one. */
  private static Collection<Registrant> told(List<Registrant> rows, List<Heard> events) {
    Map<UUID, Registrant> oneByOne = new LinkedHashMap<>();
    rows.forEach(row -> oneByOne.put(row.id(), row));
    events.forEach(event -> tell(oneByOne, List.of(event)));
    Map<UUID, Registrant> atOnce = new LinkedHashMap<>();
    rows.forEach(row -> atOnce.put(row.id(), row));
    tell(atOnce, events);
    assertThat(states(atOnce.values())).isEqualTo(states(oneByOne.values()));
    return oneByOne.values().stream().filter(Registrant::confirmed).toList();
  }

  private static void tell(Map<UUID, Registrant> rows, List<Heard> events) {
    Told told = new Told(MEETING, false, rows.values(), Map.of(), NINE);
    events.forEach(told::add);
    told.changes().forEach(change -> rows.put(change.after().id(), change.after()));
  }

  private static List<String> states(Collection<Registrant> rows) {
    return rows.stream().map(ToldTest::state).toList();
  }

  /** A link matters as long as somebody may go in by it. */
  private static String state(Registrant row) {
    String link = row.zoom().link();
    return row.status().name().toLowerCase(Locale.ROOT)
        + (row.barred() ? " barred" : "")
        + (link == null || row.status() == Status.DENIED ? "" : " " + link);
  }

  private static Registrant expected() {
    return row(kim("kim"));
  }

  private static Registrant row(Person person) {
    return Registrant.of(UUID.randomUUID(), MEETING, person, Type.REGISTRANT, true, NINE);
  }

  private static Person kim(@Nullable String user) {
    return new Person(user, "Kim", null, "kim@x.example");
  }

  private static ZoomFact fact(String id) {
    return fact(id, Status.APPROVED);
  }

  private static ZoomFact fact(String id, Status status) {
    Instant at = status == Status.APPROVED ? NINE : NINE.plusSeconds(60);
    return new ZoomFact(id, status, null, at, false);
  }
}
