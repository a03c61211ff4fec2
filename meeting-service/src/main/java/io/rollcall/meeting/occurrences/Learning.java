package io.rollcall.meeting.occurrences;

import static java.util.stream.Collectors.toMap;

import io.rollcall.meeting.domain.MeetingFacts;
import io.rollcall.meeting.persistence.KnownMeetings;
import io.rollcall.meeting.publishing.Bookkeeping;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Merges what Zoom told into what is known.
 *
 * <ol>
 *   <li>A batch takes a fixed number of statements: one when it tells nothing new.
 *   <li>Meetings are locked, in the order of their ids, before anything of them is written; so the
 *       order of records is the order of commits.
 *   <li>Whether something is new is first looked at without a lock. That is safe, because facts
 *       only grow: what is held once is held for ever.
 * </ol>
 */
@Service
public class Learning {

  private final KnownMeetings meetings;
  private final Bookkeeping bookkeeping;

  Learning(KnownMeetings meetings, Bookkeeping bookkeeping) {
    this.meetings = meetings;
    this.bookkeeping = bookkeeping;
  }

  /** Within the caller's transaction; each meeting at most once. */
  public Mono<Void> learn(Collection<Told> told) {
    List<Told> telling = told.stream().filter(it -> !MeetingFacts.NONE.hold(it.facts())).toList();
    return telling.isEmpty()
        ? Mono.empty()
        : newsAmong(telling).flatMap(news -> news.isEmpty() ? Mono.empty() : merge(news));
  }

  private Mono<List<Told>> newsAmong(List<Told> told) {
    return meetings
        .named(
            told.stream().map(Told::meeting).toList(),
            told.stream().flatMap(Told::occurrences).toList())
        .map(
            held ->
                told.stream()
                    .filter(
                        it -> {
                          MeetingFacts known = held.get(it.meeting());
                          return known != null && !known.hold(it.facts());
                        })
                    .toList());
  }

  private Mono<Void> merge(List<Told> news) {
    Map<UUID, MeetingFacts> facts = news.stream().collect(toMap(Told::meeting, Told::facts));
    return meetings
        .lock(facts.keySet())
        .map(
            locked ->
                locked.stream()
                    .map(it -> it.learn(facts.getOrDefault(it.meeting().id(), MeetingFacts.NONE)))
                    .toList())
        .flatMap(bookkeeping::record);
  }
}
