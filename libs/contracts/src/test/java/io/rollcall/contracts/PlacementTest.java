package io.rollcall.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values stand here for life: another one would part a meeting's records. */
class PlacementTest {

  @ParameterizedTest
  @CsvSource({
    "00000000-0000-0000-0000-000000000000, 0",
    "01980f00-1111-7222-8333-444455556666, 2",
    "01980f00-1111-7222-8333-444455556667, 7"
  })
  void aMeetingKeepsItsShard(UUID meeting, int shard) {
    assertThat(Shards.of(meeting)).isEqualTo(shard);
  }

  @Test
  void meetingsSpreadOverAllShards() {
    long[] counts = new long[Topics.PARTITIONS];
    IntStream.range(0, 12_000)
        .mapToObj(i -> new UUID(0x01980f0011117000L + i, 0x8000_0000_0000_0000L | (long) i * i))
        .forEach(meeting -> counts[Shards.of(meeting)]++);
    assertThat(LongStream.of(counts).boxed())
        .allSatisfy(n -> assertThat(n).isBetween(800L, 1_200L));
  }

  @Test
  void anOccurrenceKeepsItsId() {
    assertThat(OccurrenceIds.of("campus", "/aBc+DeFGhIjKlMnOpQrSt=="))
        .hasToString("fa92ed58-01c0-8193-94b3-2e1141b1898a");
  }

  @Test
  void theSameZoomUuidInAnotherAccountIsAnotherOccurrence() {
    assertThat(OccurrenceIds.of("a", "x")).isNotEqualTo(OccurrenceIds.of("b", "x"));
  }
}
