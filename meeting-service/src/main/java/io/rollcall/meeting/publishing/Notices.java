package io.rollcall.meeting.publishing;

import static java.util.stream.Collectors.toMap;

import io.rollcall.contracts.announcement.AnnouncementEventType;
import io.rollcall.meeting.domain.Announcement;
import io.rollcall.meeting.domain.Change;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.persistence.Announced;
import io.rollcall.meeting.persistence.Announcements;
import io.rollcall.platform.outbox.Outbox;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Stores what is announced of meetings and publishes it, within the caller's transaction, which has
 * locked these meetings.
 */
@Service
public class Notices {

  private final Announcements announcements;
  private final Announced announced;
  private final Outbox outbox;

  Notices(Announcements announcements, Announced announced, Outbox outbox) {
    this.announcements = announcements;
    this.announced = announced;
    this.outbox = outbox;
  }

  /** One that is new. */
  public Mono<Void> publish(Announcement announcement, Meeting meeting) {
    return put(announcement, meeting, AnnouncementEventType.PUBLISHED);
  }

  /** Another one in place of one that is there. */
  public Mono<Void> change(Announcement announcement, Meeting meeting) {
    return put(announcement, meeting, AnnouncementEventType.CHANGED);
  }

  /** Nothing is announced of its meeting any more. */
  public Mono<Void> withdraw(Announcement announcement, Meeting meeting) {
    return announced
        .remove(List.of(meeting.id()))
        .then(announcements.remove(meeting.id()))
        .then(tell(announcement, meeting, AnnouncementEventType.WITHDRAWN));
  }

  /**
   * What is announced of these meetings goes with them, comes back with them, and tells of them.
   */
  Mono<Void> follow(Collection<Change> changes) {
    Map<UUID, Change> told =
        changes.stream()
            .filter(Change::ofAnnounced)
            .collect(toMap(change -> change.after().meeting().id(), change -> change));
    return told.isEmpty()
        ? Mono.empty()
        : announcements
            .revise(told.keySet())
            .flatMapMany(Flux::fromIterable)
            .concatMap(it -> Mono.justOrEmpty(told.get(it.meeting())).flatMap(c -> follow(it, c)))
            .then();
  }

  private Mono<Void> follow(Announcement revised, Change change) {
    Meeting meeting = change.after().meeting();
    boolean deleted = change.after().facts().existence().isDeleted();
    if (deleted) {
      return announced
          .remove(List.of(meeting.id()))
          .then(tell(revised, meeting, AnnouncementEventType.WITHDRAWN));
    }
    return change.before().facts().existence().isDeleted()
        ? announced
            .put(revised, meeting)
            .then(tell(revised, meeting, AnnouncementEventType.PUBLISHED))
        : tell(revised, meeting, AnnouncementEventType.CHANGED);
  }

  private Mono<Void> put(Announcement announcement, Meeting meeting, AnnouncementEventType type) {
    return announcements
        .put(announcement)
        .then(announced.put(announcement, meeting))
        .then(tell(announcement, meeting, type));
  }

  private Mono<Void> tell(Announcement announcement, Meeting meeting, AnnouncementEventType type) {
    return outbox.add(List.of(AnnouncementRecords.of(announcement, meeting, type)));
  }
}
