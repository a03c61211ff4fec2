package io.rollcall.meeting.reconciliation;

import io.rollcall.meeting.domain.Absence;
import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Doubts;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.News;
import io.rollcall.meeting.zoom.HostLists;
import io.rollcall.meeting.zoom.Lookout;
import io.rollcall.meeting.zoom.Sight;
import io.rollcall.platform.accounts.Account;
import io.rollcall.platform.accounts.Accounts;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks Zoom what is doubted about one meeting, and no more. Changes nothing. */
@Component
class Looking {

  private final Lookout zoom;
  private final Accounts accounts;

  Looking(Lookout zoom, Accounts accounts) {
    this.zoom = zoom;
    this.accounts = accounts;
  }

  /**
   * Looks at a meeting.
   *
   * @param lists of its host; asked for only when Zoom does not know the meeting
   * @return fails with {@link io.rollcall.meeting.zoom.ZoomAway}
   */
  Mono<Findings> look(Doubts doubts, Mono<HostLists> lists) {
    Meeting meeting = doubts.known().meeting();
    return zoom.see(meeting)
        .flatMap(
            sight ->
                switch (sight) {
                  case Sight.There it -> shown(doubts, it);
                  case Sight.Missing it -> missing(doubts, it, lists);
                  case Sight.Unclear _ -> unclear(doubts);
                });
  }

  private Mono<Findings> shown(Doubts doubts, Sight.There sight) {
    Meeting meeting = doubts.known().meeting();
    Conference as = sight.reading().conference();
    Mono<List<String>> tookPlace =
        doubts.wantPast(sight.uuid(), sight.at())
            ? zoom.tookPlace(meeting, as).map(doubts::unheard)
            : Mono.just(List.of());
    return tookPlace.flatMap(
        unheard ->
            zoom.ended(meeting, as, both(doubts.unended(), unheard, sight.running()))
                .map(
                    ended ->
                        new Findings.Shown(doubts, withRunning(ended, sight.running()), sight)));
  }

  private Mono<Findings> missing(Doubts doubts, Sight.Missing sight, Mono<HostLists> lists) {
    return ended(doubts)
        .flatMap(
            ended ->
                lists
                    .<Findings>map(
                        told ->
                            new Findings.Absent(
                                doubts, ended, absence(doubts, sight, told), told.at()))
                    .defaultIfEmpty(new Findings.Unclear(doubts, ended)));
  }

  private Mono<Findings> unclear(Doubts doubts) {
    return ended(doubts).map(ended -> new Findings.Unclear(doubts, ended));
  }

  private Mono<List<News>> ended(Doubts doubts) {
    Meeting meeting = doubts.known().meeting();
    return zoom.ended(meeting, meeting.details().conference(), doubts.unended());
  }

  /** Every host may hold meetings, some webinars. */
  private Absence absence(Doubts doubts, Sight.Missing sight, HostLists lists) {
    Meeting meeting = doubts.known().meeting();
    Conference known = meeting.details().conference();
    boolean mayBeOther =
        known == Conference.WEBINAR
            || accounts
                .byKey(meeting.account())
                .flatMap(account -> account.host(meeting.host()))
                .map(Account.Host::webinars)
                .orElse(true);
    return new Absence(
        sight.otherToldNothing(),
        mayBeOther,
        lists.listing(known, meeting.number()),
        lists.listing(known.other(), meeting.number()));
  }

  private static List<String> both(
      List<String> some, List<String> others, News.@Nullable SeenRunning running) {
    return Stream.concat(some.stream(), others.stream())
        .filter(uuid -> running == null || !running.zoomUuid().equals(uuid))
        .distinct()
        .toList();
  }

  private static List<News> withRunning(List<News> ended, News.@Nullable SeenRunning running) {
    return Stream.concat(ended.stream(), Stream.ofNullable(running)).toList();
  }
}
