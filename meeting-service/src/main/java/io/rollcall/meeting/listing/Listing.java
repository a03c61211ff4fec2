package io.rollcall.meeting.listing;

import io.rollcall.meeting.domain.Scope;
import io.rollcall.meeting.domain.Status;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.meeting.persistence.MeetingViews;
import io.rollcall.meeting.persistence.Place;
import io.rollcall.meeting.persistence.Search;
import io.rollcall.meeting.persistence.Searches;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.paging.Cursor;
import io.rollcall.platform.paging.Page;
import io.rollcall.platform.paging.PageRequest;
import io.rollcall.platform.rights.Rights;
import io.rollcall.platform.rights.Sight;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Finds the meetings that somebody wants to see and may: two statements, whatever the page. */
@Service
public class Listing {

  private final Searches searches;
  private final MeetingViews meetings;
  private final Rights rights;
  private final Clock clock;

  Listing(Searches searches, MeetingViews meetings, Rights rights, Clock clock) {
    this.searches = searches;
    this.meetings = meetings;
    this.rights = rights;
    this.clock = clock;
  }

  public Mono<Page<MeetingView>> find(Caller caller, Wish wish, PageRequest asked) {
    List<Found> scopes = Scopes.of(caller, wish, rights);
    Search search = search(wish, scopes);
    return searches
        .find(search, after(asked), asked.limit())
        .map(found -> page(found, asked.limit(), search.rows(asked.limit())))
        .flatMap(
            page ->
                meetings
                    .byIds(page.items().stream().map(Place::id).toList(), caller.userId())
                    .map(found -> new Page<>(stillWanted(found, wish, caller), page.next())));
  }

  private static Place after(PageRequest asked) {
    Cursor cursor = asked.after();
    return cursor == null ? Place.FIRST : new Place(cursor.instant(0), cursor.uuid(1));
  }

  /** Where some rows do not count it may be short, and yet another one follow. */
  private static Page<Place> page(List<Searches.Found> found, int limit, int most) {
    List<Place> places =
        found.stream().filter(Searches.Found::counts).map(Searches.Found::place).toList();
    if (places.size() > limit) {
      return new Page<>(places.subList(0, limit), cursor(places.get(limit - 1)));
    }
    return new Page<>(places, found.size() < most ? null : cursor(found.getLast().place()));
  }

  private static Cursor cursor(Place place) {
    return Cursor.at(place.at(), place.id());
  }

  /** Without those that time, or what Zoom told, has moved since they were looked for. */
  private List<MeetingView> stillWanted(List<MeetingView> found, Wish wish, Caller caller) {
    Instant now = clock.instant();
    Set<Status> wanted = wish.statusesOrLiving();
    return found.stream()
        .filter(it -> wanted.contains(it.status(now)))
        .filter(it -> rights.sight(caller, Accesses.of(it), Accesses.bond(it)) != Sight.NONE)
        .toList();
  }

  private static Search search(Wish wish, List<Found> scopes) {
    List<Search.Stretch> stretches =
        scopes.stream()
            .flatMap(it -> Search.stretches(it.scope(), statuses(wish, it)).stream())
            .distinct()
            .toList();
    List<Search.Further> further =
        scopes.stream()
            .flatMap(
                it ->
                    Search.further(it.scope(), statuses(wish, it), wish.from(), wish.to()).stream())
            .distinct()
            .toList();
    List<Scope> running =
        scopes.stream()
            .flatMap(it -> Search.running(it.scope(), statuses(wish, it), wish.from()))
            .distinct()
            .toList();
    return new Search(stretches, further, running, wish.from(), wish.to());
  }

  /** The deleted ones only when asked for, and only of managers. */
  private static Set<Status> statuses(Wish wish, Found scope) {
    Set<Status> statuses = wish.statusesOrLiving();
    if (!scope.manager()) {
      statuses.remove(Status.DELETED);
    }
    return statuses;
  }
}
