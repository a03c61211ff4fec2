package io.rollcall.zoomsimulator.scenarios;

import io.rollcall.zoomsimulator.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A class as somebody asks for it; what is left open gets a default.
 *
 * @param account key of the account; needed when {@code meeting} is not given
 * @param meeting Zoom's number; when null a meeting is created under the account's first host
 * @param people how many come, 1 to 5,000; 30 by default
 * @param minutes how long it lasts by its own clock, 1 to 1,440; 60 by default
 * @param speed how many of its seconds pass in one; 60 by default
 * @param guests how many of them are guests; a fifth by default
 * @param phones how many of them call in, beside the guests; none by default
 * @param breakouts how many go to a breakout room and come back; none by default
 * @param drops how many are cut off and come back; a tenth by default
 * @param persons who they are, the first of them; the others get invented names
 * @param startTime the virtual time that its events tell; when null they tell the real time
 * @param end whether it ends; true by default
 * @param seed the same seed plays the same class
 */
public record ClassRequest(
    @Nullable String account,
    @Nullable Long meeting,
    @Nullable Integer people,
    @Nullable Integer minutes,
    @Nullable Double speed,
    @Nullable Integer guests,
    @Nullable Integer drops,
    @Nullable Integer phones,
    @Nullable Integer breakouts,
    @Nullable List<Person> persons,
    @Nullable Instant startTime,
    @Nullable Boolean end,
    @Nullable Long seed) {

  ClassPlan plan() {
    int many = orElse(people, 30);
    return new ClassPlan(
        many,
        orElse(minutes, 60),
        orElse(speed, 60.0),
        orElse(guests, many / 5),
        orElse(drops, many / 10),
        orElse(phones, 0),
        orElse(breakouts, 0),
        orElse(persons, List.of()),
        startTime,
        orElse(end, true),
        orElse(seed, 1L));
  }

  private static <T> T orElse(@Nullable T value, T otherwise) {
    return Optional.ofNullable(value).orElse(otherwise);
  }
}
