package io.rollcall.meeting.announcements;

import io.rollcall.meeting.domain.Announcement;
import io.rollcall.meeting.domain.Announcement.Content;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.persistence.AnnouncementKeys;
import io.rollcall.meeting.persistence.AnnouncementKeys.Key;
import io.rollcall.meeting.persistence.Announcements;
import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.meeting.persistence.MeetingViews;
import io.rollcall.meeting.persistence.Versions;
import io.rollcall.meeting.publishing.Notices;
import io.rollcall.platform.rows.TimeOrderedIds;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Announces something of a meeting, or takes it back; what changes nothing leaves no trace. */
@Service
public class Announcing {

  private final Versions versions;
  private final MeetingViews meetings;
  private final Announcements announcements;
  private final AnnouncementKeys keys;
  private final Notices notices;
  private final TransactionalOperator transaction;
  private final Clock clock;

  Announcing(
      Versions versions,
      MeetingViews meetings,
      Announcements announcements,
      AnnouncementKeys keys,
      Notices notices,
      TransactionalOperator transaction,
      Clock clock) {
    this.versions = versions;
    this.meetings = meetings;
    this.announcements = announcements;
    this.keys = keys;
    this.notices = notices;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Announces something of a meeting, in place of what is announced of it.
   *
   * @param by the user
   * @param key under which it is done once, however often it is asked for; null for none
   */
  public Mono<Outcome> announce(UUID meeting, Content content, String by, @Nullable Key key) {
    return locked(
        meeting,
        view ->
            view.isDeleted()
                ? Mono.just(new Outcome.MeetingDeleted())
                : key == null
                    ? put(view.meeting(), content, by)
                    : keys.use(key)
                        .flatMap(first -> first ? put(view.meeting(), content, by) : again(key)));
  }

  /** Takes back what is announced of a meeting, if anything is. */
  public Mono<Void> withdraw(UUID meeting) {
    return locked(
        meeting,
        view ->
            announcements
                .of(meeting)
                .map(it -> it.with(it.content()))
                .flatMap(it -> notices.withdraw(it, view.meeting())));
  }

  private <T> Mono<T> locked(UUID meeting, Function<MeetingView, Mono<T>> work) {
    return transaction.transactional(
        versions.lock(meeting).then(Mono.defer(() -> meetings.byId(meeting))).flatMap(work));
  }

  private Mono<Outcome> put(Meeting meeting, Content content, String by) {
    return announcements
        .of(meeting.id())
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty())
        .flatMap(
            was ->
                was.isPresent()
                    ? replace(was.get(), content, meeting)
                    : publish(meeting, content, by));
  }

  private Mono<Outcome> publish(Meeting meeting, Content content, String by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Announcement announcement =
        new Announcement(TimeOrderedIds.next(now), meeting.id(), content, by, now, 1);
    return notices.publish(announcement, meeting).thenReturn(new Outcome.Published(announcement));
  }

  private Mono<Outcome> replace(Announcement was, Content content, Meeting meeting) {
    if (was.content().equals(content)) {
      return Mono.just(new Outcome.Kept(was));
    }
    Announcement changed = was.with(content);
    return notices.change(changed, meeting).thenReturn(new Outcome.Kept(changed));
  }

  /** It is told as it is now, however late the same is asked for again. */
  private Mono<Outcome> again(Key key) {
    return keys.isRepeated(key)
        .defaultIfEmpty(false)
        .flatMap(
            repeated ->
                repeated
                    ? announcements
                        .of(key.meeting())
                        .<Outcome>map(Outcome.Kept::new)
                        .defaultIfEmpty(new Outcome.Withdrawn())
                    : Mono.just(new Outcome.KeyReused()));
  }
}
