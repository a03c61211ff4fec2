package io.rollcall.zoomclient.recordings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of days in pieces of a month: Zoom silently narrows a longer one to its last month.
 *
 * @param from first day, UTC
 * @param to last day, UTC
 */
record Months(LocalDate from, LocalDate to) {

  private static final int YEARS_AT_MOST = 10;

  Months {
    if (to.isBefore(from) || to.isAfter(from.plusYears(YEARS_AT_MOST))) {
      throw new IllegalArgumentException("'to' lies before 'from', or more than ten years after");
    }
  }

  List<Months> pieces() {
    List<Months> pieces = new ArrayList<>();
    for (LocalDate first = from; !first.isAfter(to); first = pieces.getLast().to().plusDays(1)) {
      LocalDate last = first.plusMonths(1).minusDays(1);
      pieces.add(new Months(first, last.isAfter(to) ? to : last));
    }
    return pieces;
  }

  String query() {
    return "?from=" + from + "&to=" + to;
  }
}
