package io.rollcall.registrant.registering;

import io.rollcall.platform.rows.TimeOrderedIds;
import io.rollcall.registrant.domain.Change;
import io.rollcall.registrant.domain.Entry;
import io.rollcall.registrant.domain.Meeting;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Roll;
import io.rollcall.registrant.domain.Task;
import io.rollcall.registrant.domain.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request for one or many people, while it is decided what becomes of each. */
final class Enrolment {

  private final Meeting meeting;
  private final List<Registrant> rows;
  private final Roll roll;
  private final List<Change> changes = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  Enrolment(Meeting meeting, List<Registrant> rows, Instant now) {
    this.meeting = meeting;
    this.rows = rows;
    this.roll = new Roll(meeting, rows, () -> TimeOrderedIds.next(now), now);
  }

  void add(Wish wish) {
    boolean onZoom = wish.now() && meeting.registration() && !meeting.isHost(wish.person().email());
    roll.enrol(wish, onZoom)
        .ifPresentOrElse(
            decided -> {
              Change last = decided.getLast();
              decided.stream().filter(change -> !change.isEmpty()).forEach(changes::add);
              note(
                  wish.person().userId(),
                  last.after().id(),
                  last.isEmpty() ? Entry.Kind.UNCHANGED : Entry.Kind.ENROLLED);
            },
            () -> note(wish.person().userId(), null, Entry.Kind.EMAIL_TAKEN));
  }

  /** Whoever is expected and is none of these comes no more; their e-mails are free. */
  void cancelOthers(List<Wish> wishes) {
    rows.stream()
        .filter(row -> row.isActive() && wishes.stream().noneMatch(wish -> isOf(wish, row)))
        .forEach(
            row -> {
              changes.add(roll.cancel(row));
              if (row.confirmed()) {
                note(row.person().userId(), row.id(), Entry.Kind.CANCELLED);
              }
            });
  }

  private static boolean isOf(Wish wish, Registrant row) {
    String user = row.person().userId();
    return user == null
        ? row.person().hasEmail(wish.person().email())
        : user.equals(wish.person().userId());
  }

  List<Change> changes() {
    return changes;
  }

  List<Entry> entries() {
    return entries;
  }

  List<UUID> changed() {
    return changes.stream().map(change -> change.after().id()).toList();
  }

  /** What is to be done on Zoom. */
  List<Task> tasks() {
    return changes.stream().flatMap(change -> change.tasks().stream()).toList();
  }

  List<UUID> cancelled() {
    return changes.stream()
        .filter(change -> change.before() != null && change.before().isActive())
        .map(Change::after)
        .filter(row -> !row.isActive())
        .map(Registrant::id)
        .toList();
  }

  private void note(@Nullable String user, @Nullable UUID row, Entry.Kind kind) {
    entries.add(new Entry(entries.size(), user, row, kind));
  }
}
