package io.rollcall.meeting.listing;

import io.rollcall.meeting.domain.Status;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.meeting.persistence.MeetingViews;
import io.rollcall.meeting.persistence.UpcomingSearches;
import io.rollcall.meeting.persistence.UpcomingSearches.UpcomingPlace;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.paging.Cursor;
import io.rollcall.platform.paging.Page;
import io.rollcall.platform.paging.PageRequest;
import io.rollcall.platform.rights.Rights;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What somebody can go to now and next: what runs, then by next slot, then without fixed time. */
@Service
public class ComingUp {

  private static final Set<Status> OPEN = Set.of(Status.STARTED, Status.SCHEDULED);

  private final UpcomingSearches searches;
  private final MeetingViews meetings;
  private final Rights rights;
  private final Clock clock;

  ComingUp(UpcomingSearches searches, MeetingViews meetings, Rights rights, Clock clock) {
    this.searches = searches;
    this.meetings = meetings;
    this.rights = rights;
    this.clock = clock;
  }

  public Mono<Page<MeetingView>> find(Caller caller, PageRequest asked) {
    return searches
        .find(Scopes.toAttend(caller), caller.userId(), after(asked), asked.fetch())
        .map(places -> Page.of(places, asked, ComingUp::cursor))
        .flatMap(
            page ->
                meetings
                    .byIds(page.items().stream().map(UpcomingPlace::id).toList(), caller.userId())
                    .map(found -> new Page<>(stillOpen(found, caller), page.next())));
  }

  private static UpcomingPlace after(PageRequest asked) {
    Cursor cursor = asked.after();
    return cursor == null
        ? UpcomingPlace.FIRST
        : new UpcomingPlace((int) cursor.number(0), cursor.instant(1), cursor.uuid(2));
  }

  private static Cursor cursor(UpcomingPlace place) {
    return Cursor.at(place.rank(), place.at(), place.id());
  }

  /** Without those that time, or what Zoom told, has moved since they were looked for. */
  private List<MeetingView> stillOpen(List<MeetingView> found, Caller caller) {
    Instant now = clock.instant();
    return found.stream()
        .filter(it -> OPEN.contains(it.status(now)))
        .filter(it -> rights.listed(caller, Accesses.of(it), Accesses.bond(it)))
        .toList();
  }
}
