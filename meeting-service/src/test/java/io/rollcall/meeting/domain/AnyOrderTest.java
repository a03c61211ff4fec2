package io.rollcall.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AnyOrderTest {

  private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");
  private static final List<Slot> PLAN =
      List.of(
          new Slot("one", NINE, Duration.ofMinutes(60), false),
          new Slot("two", NINE.plusSeconds(86_400), Duration.ofMinutes(60), false));

  @Property(tries = 3000)
  void everyPermutationWithRepeatsEndsInTheSameState(
      @ForAll("stories") List<News> story, @ForAll Random random) {
    List<News> shuffled = new ArrayList<>(story);
    story.stream().filter(news -> random.nextBoolean()).forEach(shuffled::add);
    Collections.shuffle(shuffled, random);

    MeetingFacts oneByOne = MeetingFacts.NONE;
    for (News news : shuffled) {
      oneByOne = oneByOne.merge(MeetingFacts.of(List.of(news)));
    }

    MeetingFacts inOrder = MeetingFacts.of(story);
    assertThat(oneByOne).isEqualTo(inOrder);
    assertThat(standing(oneByOne)).isEqualTo(standing(inOrder));
  }

  @Property
  void batchesMayBeCutAnywhere(
      @ForAll("stories") List<News> first, @ForAll("stories") List<News> second) {
    List<News> both = new ArrayList<>(first);
    both.addAll(second);

    MeetingFacts merged = MeetingFacts.of(second).merge(MeetingFacts.of(first));

    assertThat(merged).isEqualTo(MeetingFacts.of(both));
    assertThat(merged.hold(MeetingFacts.of(first))).isTrue();
  }

  @Property
  void anEndedOccurrenceNeverReopens(
      @ForAll("stories") List<News> story, @ForAll("stories") List<News> later) {
    List<News> ended = new ArrayList<>(story);
    ended.add(new News.Ended("u0", NINE, NINE.plusSeconds(3600), NINE.plusSeconds(3601)));
    ended.addAll(later);

    History history = History.of(MeetingFacts.of(ended).occurrences(), PLAN);

    assertThat(history.occurrences())
        .filteredOn(it -> it.zoomUuid().equals("u0"))
        .noneMatch(Occurrence::isOpen);
  }

  @Property
  void atMostTheNewestIsOpen(@ForAll("stories") List<News> story) {
    List<Occurrence> occurrences =
        History.of(MeetingFacts.of(story).occurrences(), PLAN).occurrences();

    assertThat(occurrences.stream().limit(Math.max(0, occurrences.size() - 1)))
        .noneMatch(Occurrence::isOpen);
    assertThat(occurrences).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
  }

  @Provide
  Arbitrary<List<News>> stories() {
    return news().list().ofMaxSize(12);
  }

  private static Arbitrary<News> news() {
    Arbitrary<String> uuids = Arbitraries.of("u0", "u1", "u2");
    Arbitrary<Instant> times =
        Arbitraries.longs().between(-3, 30).map(hours -> NINE.plusSeconds(hours * 1800));
    Arbitrary<Optional<Instant>> maybe = times.optional(0.7);
    return Arbitraries.oneOf(
        Combinators.combine(uuids, times).as(News.Started::new),
        Combinators.combine(uuids, times).as(News.Joined::new),
        Combinators.combine(uuids, times).as(News.Practised::new),
        Combinators.combine(uuids, times).as(News.SeenRunning::new),
        Combinators.combine(uuids, maybe, maybe, times)
            .as((u, start, end, at) -> new News.Ended(u, start.orElse(null), end.orElse(null), at)),
        times.map(News.Deleted::new),
        times.map(News.Recovered::new),
        times.map(at -> new News.SlotsCancelled(Set.of("one"), at)),
        times.map(at -> new News.SlotsRestored(Set.of("one", "two"), at)));
  }

  private static Standing standing(MeetingFacts facts) {
    return Standing.of(facts.existence(), History.of(facts.occurrences(), PLAN), PLAN);
  }
}
