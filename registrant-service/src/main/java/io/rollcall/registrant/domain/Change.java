package io.rollcall.registrant.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row.
 *
 * @param before null when it is new
 * @param tasks what follows from it on Zoom
 */
public record Change(@Nullable Registrant before, Registrant after, List<Task> tasks) {

  public Change {
    tasks = List.copyOf(tasks);
  }

  /**
   * A change of a row that is there; what it had on Zoom and has no more is taken away there.
   *
   * @param webinar where presenters are panelists
   */
  public static Change of(Registrant before, Registrant after, boolean webinar) {
    String left = before.zoom().id();
    boolean panelist = webinar && before.type() == Type.PRESENTER;
    return new Change(
        before,
        after,
        left == null || left.equals(after.zoom().id())
            ? List.of()
            : List.of(Task.cancel(before.id(), panelist, left)));
  }

  /** All that tells who it is goes, here and on Zoom. */
  public static Change ofErased(Registrant before, boolean webinar) {
    Change left = of(before, before.cancel(true), webinar);
    return new Change(before, before.erase(), left.tasks());
  }

  static Change ofNew(Registrant row) {
    return new Change(null, row, List.of());
  }

  /** With something more to be done on Zoom. */
  public Change and(Task task) {
    List<Task> more = new ArrayList<>(tasks);
    more.add(task);
    return new Change(before, after, more);
  }

  public boolean isNew() {
    return before == null;
  }

  /** Nothing is changed, and nothing to be done. */
  public boolean isEmpty() {
    return after.equals(before) && tasks.isEmpty();
  }
}
