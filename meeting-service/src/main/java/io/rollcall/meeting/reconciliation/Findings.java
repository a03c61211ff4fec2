package io.rollcall.meeting.reconciliation;

import io.rollcall.meeting.domain.Absence;
import io.rollcall.meeting.domain.Doubts;
import io.rollcall.meeting.domain.News;
import io.rollcall.meeting.zoom.Sight;
import java.time.Instant;
import java.util.List;

/** What was found out on Zoom about one meeting. */
sealed interface Findings {

  /** What was known, and doubted, before. */
  Doubts doubts();

  /** When it took place. */
  List<News> news();

  /** Zoom has it. */
  record Shown(Doubts doubts, List<News> news, Sight.There sight) implements Findings {}

  /**
   * Zoom does not know it.
   *
   * @param at when Zoom's lists were read, by its clock
   */
  record Absent(Doubts doubts, List<News> news, Absence absence, Instant at) implements Findings {}

  /** Zoom does not say clearly what became of it. */
  record Unclear(Doubts doubts, List<News> news) implements Findings {}
}
