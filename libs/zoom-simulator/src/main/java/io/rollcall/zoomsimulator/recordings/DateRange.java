package io.rollcall.zoomsimulator.recordings;

import io.rollcall.zoomsimulator.api.ZoomRefusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Days in UTC, both included. */
record DateRange(LocalDate from, LocalDate to) {

  /** Both are today by default. A range above one month is narrowed silently, its end stays. */
  static DateRange of(String from, String to) {
    try {
      var today = LocalDate.now(ZoneOffset.UTC);
      var last = to.isEmpty() ? today : LocalDate.parse(to);
      var first = from.isEmpty() ? today : LocalDate.parse(from);
      var earliest = last.minusMonths(1);
      return new DateRange(first.isBefore(earliest) ? earliest : first, last);
    } catch (DateTimeException malformed) {
      throw ZoomRefusal.invalid("from");
    }
  }

  boolean contains(Instant at) {
    var day = at.atZone(ZoneOffset.UTC).toLocalDate();
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
