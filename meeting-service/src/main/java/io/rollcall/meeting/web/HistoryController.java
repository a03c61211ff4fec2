package io.rollcall.meeting.web;

import io.rollcall.meeting.persistence.ActivityViews;
import io.rollcall.meeting.persistence.ActivityViews.ActivityPlace;
import io.rollcall.meeting.persistence.ActivityViews.ActivityView;
import io.rollcall.meeting.persistence.OccurrenceViews;
import io.rollcall.meeting.persistence.OccurrenceViews.OccurrenceView;
import io.rollcall.meeting.persistence.Place;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.paging.Cursor;
import io.rollcall.platform.paging.Page;
import io.rollcall.platform.paging.PageRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What became of a meeting: when it took place, and what Zoom reported. */
@RestController
@RequestMapping("/api/v1/meetings/{id}")
class HistoryController {

  private final OccurrenceViews occurrences;
  private final ActivityViews activity;
  private final Sighted sighted;

  HistoryController(OccurrenceViews occurrences, ActivityViews activity, Sighted sighted) {
    this.occurrences = occurrences;
    this.activity = activity;
    this.sighted = sighted;
  }

  /** One time that a meeting took place. */
  record OccurrenceJson(
      UUID id,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      boolean endInferred,
      @Nullable String slot) {

    static OccurrenceJson of(OccurrenceView view) {
      return new OccurrenceJson(
          view.id(), view.startedAt(), view.endedAt(), view.endInferred(), view.slot());
    }
  }

  @GetMapping("/occurrences")
  Mono<Page<OccurrenceJson>> occurrences(@PathVariable UUID id, PageRequest page, Caller caller) {
    Cursor cursor = page.after();
    Place before = cursor == null ? Place.LAST : new Place(cursor.instant(0), cursor.uuid(1));
    return sighted
        .full(id, caller)
        .flatMap(view -> occurrences.page(id, before, page.fetch()))
        .map(found -> Page.of(found, page, it -> Cursor.at(it.place(), it.id())))
        .map(found -> found.map(OccurrenceJson::of));
  }

  @GetMapping("/activity")
  Mono<Page<ActivityView>> activity(@PathVariable UUID id, PageRequest page, Caller caller) {
    Cursor cursor = page.after();
    ActivityPlace after =
        cursor == null
            ? ActivityPlace.FIRST
            : new ActivityPlace(cursor.instant(0), cursor.string(1));
    return sighted
        .managed(id, caller)
        .flatMap(view -> activity.page(id, after, page.fetch()))
        .map(found -> Page.of(found, page, it -> Cursor.at(it.at(), it.id())));
  }
}
