package io.rollcall.meeting.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rollcall.meeting.calendar.Memberships.Membership;
import io.rollcall.meeting.fixtures.MeetingServiceTest;
import io.rollcall.meeting.persistence.CalendarLinks;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.callers.CourseClaim;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Replicas with a clock of their own; each test is of a person of its own. */
class RememberingTest extends MeetingServiceTest {

  private static final Duration MORE_THAN_A_MINUTE = Duration.ofSeconds(61);
  private static final Duration MORE_THAN_MINUTES = Duration.ofSeconds(301);

  private Instant now = Instant.EPOCH;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final String owner = "remembered-" + System.nanoTime();
  private final String hash = "hash-of-" + owner;
  private final CalendarLinks links;

  RememberingTest(@Autowired CalendarLinks links) {
    this.links = links;
  }

  @Test
  void aLinkThatSomebodyElseMadeHoldsTheCoursesAMinuteLater() {
    Remembering replica = new Remembering(links, clock);
    sees(replica, "A");
    links.put(owner, hash).block();

    later(MORE_THAN_A_MINUTE);
    sees(replica, "A");

    assertThat(remembered()).containsExactly("A");
  }

  @Test
  void coursesThatAreTakenAwayAreGoneMinutesLaterWhateverAnotherReplicaStored() {
    Remembering one = new Remembering(links, clock);
    Remembering another = new Remembering(links, clock);
    links.put(owner, hash).block();
    sees(one, "A");
    sees(another, "A", "B");

    later(MORE_THAN_MINUTES);
    sees(one, "A");

    assertThat(remembered()).containsExactly("A");
  }

  @Test
  void whatIsStoredIsNotStoredAgainEveryMinute() {
    Remembering one = new Remembering(links, clock);
    Remembering another = new Remembering(links, clock);
    links.put(owner, hash).block();
    sees(one, "A");
    sees(another, "A", "B");

    later(MORE_THAN_A_MINUTE);
    sees(one, "A");

    assertThat(remembered()).containsExactly("A", "B");
  }

  @Test
  void whileNothingCanBeRememberedTheLinkBeforeStays(@Autowired TransactionalOperator transaction) {
    links.put(owner, hash).block();
    Remembering failing =
        new Remembering(links, clock) {
          @Override
          Mono<Void> store(Caller caller) {
            return Mono.error(new IllegalStateException("no database"));
          }
        };
    CalendarProperties properties =
        new CalendarProperties(URI.create("https://rollcall.example"), "");

    Mono<URI> made = new Links(links, failing, properties, transaction).make(owner("A"));

    assertThatThrownBy(made::block).hasMessage("no database");
    assertThat(links.byHash(hash).blockOptional()).isPresent();
  }

  private void sees(Remembering replica, String... courses) {
    replica.saw(owner(courses));
    replica.store().block();
  }

  private Caller owner(String... courses) {
    return Caller.of(
        owner,
        Set.of(),
        Stream.of(courses).map(it -> new CourseClaim(it, null, Set.of(), false)).toList());
  }

  private void later(Duration wait) {
    now = now.plus(wait);
  }

  private List<String> remembered() {
    return links
        .byHash(hash)
        .map(it -> Memberships.read(it.memberships()).courses())
        .blockOptional()
        .orElseThrow()
        .stream()
        .map(Membership::course)
        .toList();
  }
}
