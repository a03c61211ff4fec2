package io.rollcall.registrant.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.registrant.domain.Meeting.Occurrence;
import io.rollcall.registrant.domain.Meeting.Signing;
import io.rollcall.registrant.domain.Meeting.Time;
import io.rollcall.registrant.domain.Situation.Row;
import io.rollcall.registrant.domain.Situation.Sight;
import io.rollcall.registrant.domain.Verdict.Question;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private static final AdmissionTable TABLE = AdmissionTable.read();
  private static final UUID RUNNING = new UUID(0, 1);
  private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");
  private static final Set<String> OF_USER = Set.of("owner", "picked", "unpicked", "invited");
  private static final Time AT_NINE = new Time("nine", NINE, NINE.plusSeconds(3600));

  @Test
  void everyCombinationEndsAsTheTableSays() {
    Map<List<String>, String> wrong =
        TABLE
            .combinations()
            .filter(it -> !TABLE.verdicts(it).equals(List.of(words(verdict(it)))))
            .collect(
                Collectors.toMap(
                    it -> it, it -> words(verdict(it)) + ", not " + TABLE.verdicts(it)));

    assertThat(wrong).isEmpty();
  }

  @Test
  void beforeANoIsAskedWhoeverMayKnowBetter() {
    Map<String, String> asked =
        TABLE
            .combinations()
            .map(AdmissionTest::verdict)
            .distinct()
            .collect(Collectors.toMap(AdmissionTest::words, it -> words(it.questions())));

    assertThat(asked).isEqualTo(TABLE.asked());
  }

  @Test
  void whoeverComesAsFarAsTheSignatureStandsAmongTheRegistrants() {
    Set<String> seated =
        TABLE
            .combinations()
            .map(AdmissionTest::verdict)
            .filter(Verdict::takesRow)
            .map(AdmissionTest::words)
            .collect(Collectors.toSet());

    assertThat(seated)
        .containsExactlyInAnyOrder(
            "signature required", "e-mail required", "anonymous", "plain", "personal");
  }

  private static Verdict verdict(List<String> combination) {
    String caller = combination.get(1);
    return Admission.of(
        new Situation(
            sight(caller),
            caller.endsWith("as host"),
            meeting(combination),
            OF_USER.contains(caller),
            row(caller),
            combination.get(3).equals("signed"),
            email(caller),
            NINE.minusSeconds(600)));
  }

  private static Meeting meeting(List<String> combination) {
    String status = combination.getFirst();
    boolean fixed = !status.equals("any time");
    return new Meeting(
        new UUID(0, 2),
        1,
        combination.get(4).equals("webinar"),
        "campus",
        85204719306L,
        Set.of("host1@campus.example", "host2@campus.example"),
        combination.get(2).equals("on"),
        combination.get(1).equals("invited"),
        signing(combination.get(3)),
        combination.get(5).equals("yes"),
        fixed,
        fixed,
        fixed ? List.of(AT_NINE) : List.of(),
        occurrences(status),
        status.equals("deleted"));
  }

  private static Signing signing(String word) {
    return switch (word) {
      case "off" -> Signing.OFF;
      case "any-time" -> Signing.ANY_TIME;
      default -> Signing.BEFORE_ENTRY;
    };
  }

  private static List<Occurrence> occurrences(String status) {
    Instant begun = NINE.minusSeconds(1800);
    return switch (status) {
      case "started" -> List.of(new Occurrence(RUNNING, begun, null, "nine"));
      case "ended" -> List.of(new Occurrence(RUNNING, begun, begun.plusSeconds(60), "nine"));
      default -> List.of();
    };
  }

  private static @Nullable String email(String caller) {
    return switch (caller) {
      case "without e-mail", "manager without e-mail" -> null;
      case "managing host" -> "Host1@campus.example";
      case "alternative host" -> "host2@campus.example";
      default -> "ana@campus.example";
    };
  }

  private static Sight sight(String caller) {
    if (caller.equals("stranger")) {
      return Sight.NONE;
    }
    boolean manages = caller.equals("owner") || caller.startsWith("manag");
    return manages ? Sight.MANAGED : Sight.VISIBLE;
  }

  private static Row row(String caller) {
    return switch (caller) {
      case "pending" -> Row.PENDING;
      case "refused" -> Row.REFUSED;
      case "left" -> Row.LEFT;
      case "member", "picked", "without e-mail", "alternative host" -> Row.GOOD;
      default -> Row.NONE;
    };
  }

  private static String words(List<Question> questions) {
    return questions.isEmpty()
        ? "nobody"
        : questions.stream()
            .map(it -> it.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case Verdict.NotFound _ -> "not found";
      case Verdict.Forbidden _ -> "forbidden";
      case Verdict.Deleted _ -> "deleted";
      case Verdict.HostLink _ -> "host link";
      case Verdict.NotStarted(Ahead.Next(var next)) when next.equals(AT_NINE) ->
          "not started, next at nine";
      case Verdict.NotStarted _ -> "not started";
      case Verdict.Ended _ -> "ended";
      case Verdict.NotRegistered(var open) ->
          open ? "not registered, may register" : "not registered";
      case Verdict.Pending _ -> "pending";
      case Verdict.Denied _ -> "denied";
      case Verdict.SignatureRequired _ -> "signature required";
      case Verdict.EmailRequired _ -> "e-mail required";
      case Verdict.Enter(var way) -> way.name().toLowerCase(Locale.ROOT);
    };
  }
}
