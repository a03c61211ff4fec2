package io.rollcall.meeting.announcements;

import static java.util.stream.Collectors.toMap;

import io.rollcall.meeting.domain.Announcement;
import io.rollcall.meeting.domain.Scope;
import io.rollcall.meeting.listing.Accesses;
import io.rollcall.meeting.listing.Found;
import io.rollcall.meeting.listing.Scopes;
import io.rollcall.meeting.listing.Wish;
import io.rollcall.meeting.persistence.Announced;
import io.rollcall.meeting.persistence.Announcements;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.meeting.persistence.MeetingViews;
import io.rollcall.meeting.persistence.Place;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.paging.Cursor;
import io.rollcall.platform.paging.Page;
import io.rollcall.platform.paging.PageRequest;
import io.rollcall.platform.rights.Bond;
import io.rollcall.platform.rights.Rights;
import io.rollcall.platform.rights.Sight;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Where callers read what is announced to them; a page takes three statements. */
@Service
public class Board {

  private final Announced announced;
  private final Announcements announcements;
  private final MeetingViews meetings;
  private final Rights rights;
  private final Clock clock;

  Board(
      Announced announced,
      Announcements announcements,
      MeetingViews meetings,
      Rights rights,
      Clock clock) {
    this.announced = announced;
    this.announcements = announcements;
    this.meetings = meetings;
    this.rights = rights;
    this.clock = clock;
  }

  /** What is announced of a meeting to this caller; its managers see it before and after, too. */
  public Mono<Posted> of(MeetingView view, Caller caller) {
    return view.isDeleted()
        ? Mono.empty()
        : announcements
            .of(view.meeting().id())
            .filter(it -> rights.isManager(caller, Accesses.of(view)) || isShown(it, view, caller))
            .map(it -> new Posted(it, view.meeting()));
  }

  /** What is shown to this caller now, the newest first. */
  public Mono<Page<Posted>> find(Caller caller, Wish wish, PageRequest asked) {
    List<Scope> scopes =
        Scopes.of(caller, wish, rights).stream().map(Found::scope).distinct().toList();
    Cursor cursor = asked.after();
    Place after = cursor == null ? Place.LAST : new Place(cursor.instant(0), cursor.uuid(1));
    return announced
        .find(scopes, wish.isForAll() ? caller.userId() : null, after, asked.fetch())
        .map(places -> Page.of(places, asked, place -> Cursor.at(place.at(), place.id())))
        .flatMap(
            page ->
                posted(page.items().stream().map(Place::id).toList(), caller)
                    .map(items -> new Page<>(items, page.next())));
  }

  private Mono<List<Posted>> posted(List<UUID> ids, Caller caller) {
    return announcements
        .of(ids)
        .map(found -> found.stream().collect(toMap(Announcement::meeting, it -> it)))
        .flatMap(
            found ->
                meetings
                    .byIds(ids, caller.userId())
                    .map(
                        views ->
                            views.stream().flatMap(view -> posted(view, found, caller)).toList()));
  }

  /** Without what time, or somebody, has taken away since it was looked for. */
  private Stream<Posted> posted(MeetingView view, Map<UUID, Announcement> found, Caller caller) {
    return Optional.ofNullable(found.get(view.meeting().id()))
        .filter(it -> isShown(it, view, caller))
        .map(it -> new Posted(it, view.meeting()))
        .stream();
  }

  private boolean isShown(Announcement announcement, MeetingView view, Caller caller) {
    return announcement.isVisible(clock.instant())
        && !view.isDeleted()
        && rights.sight(caller, Accesses.of(announcement, view), bond(announcement, view))
            == Sight.FULL;
  }

  /** Who is registered to the meeting is not in a group of its course by that. */
  private static Bond bond(Announcement announcement, MeetingView view) {
    return announcement.content().group() == null ? Accesses.bond(view) : Bond.NONE;
  }
}
