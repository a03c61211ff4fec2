package io.rollcall.zoomsimulator.scenarios;

import io.rollcall.zoomsimulator.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Invented people: some names in other scripts, one with an emoji, some without any e-mail. */
final class Cast {

  private static final List<String> FIRST =
      List.of(
          "Ana", "Björn", "Chloé", "Dmitri", "Eszter", "Fatima", "Grete", "Hiro", "Inés", "João",
          "Kemal", "Łucja", "Mei", "Nuno", "Oksana", "Pía 🚒", "Qiu", "Ròc", "Søren", "Tomás",
          "Uxía", "Véra", "Wen", "Ximena", "Yusuf", "Zoë");
  private static final List<String> LAST =
      List.of("García", "O’Brien", "Müller", "Ivanova", "王", "Nguyễn", "Σμιθ", "Yılmaz");

  private Cast() {}

  /** {@code people} persons: those given, users, {@code phones} callers, {@code guests} guests. */
  static List<Person> of(ClassPlan plan) {
    var cast = new ArrayList<>(plan.persons().stream().limit(plan.people()).toList());
    while (cast.size() < plan.people()) {
      int number = cast.size() + 1;
      int left = plan.people() - cast.size();
      cast.add(
          left <= plan.guests()
              ? Person.guest(name(number))
              : left <= plan.guests() + plan.phones() ? caller(number) : user(number));
    }
    return List.copyOf(cast);
  }

  private static Person user(int number) {
    var email = String.format(Locale.ROOT, "student%d@campus.example", number);
    return new Person(name(number), email, true, null, null);
  }

  private static Person caller(int number) {
    return Person.caller(String.format(Locale.ROOT, "+3460000%04d", number));
  }

  private static String name(int number) {
    var first = FIRST.get(number % FIRST.size());
    return first + " " + LAST.get(number % LAST.size()) + " " + number;
  }
}
