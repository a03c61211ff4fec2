package io.rollcall.meeting.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Slot;
import io.rollcall.meeting.domain.Task;
import io.rollcall.meeting.domain.Wanted;
import io.rollcall.platform.rows.Fields;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * An intent as it is stored; another version of this service may have written it.
 *
 * @param detail the slot that is cancelled; the presenter who is made an alternative host, or none
 *     any more; Zoom's number of a twin, or of what nobody waits for; how long after the order
 *     twins are looked for
 * @param wanted what a change asks for, of a meeting, a slot or a presenter; where what nobody
 *     waits for is
 * @param asked how often reading it again, or looking at who presents, was hinted at
 * @param attempts how often it was taken
 */
public record IntentRow(
    UUID meeting, String kind, String detail, @Nullable String wanted, long asked, int attempts) {

  private static final String CREATE = "create";
  private static final String CHANGE = "change";
  private static final String DELETE = "delete";
  private static final String MOVE_SLOT = "move-slot";
  private static final String CANCEL_SLOT = "cancel-slot";
  private static final String ALTERNATIVE_HOST = "alternative-host";
  private static final String SURPLUS = "surplus";
  private static final String SEEK = "seek";

  static final String REREAD = "reread";
  static final String PRESENTERS = "presenters";
  static final String TWIN = "twin";

  /** Others are left to replicas that know them. */
  static final String[] KINDS = {
    CREATE,
    CHANGE,
    MOVE_SLOT,
    CANCEL_SLOT,
    ALTERNATIVE_HOST,
    DELETE,
    REREAD,
    PRESENTERS,
    TWIN,
    SURPLUS,
    SEEK
  };

  /** What a slot was and is to be. */
  private record Move(Slot before, Slot wanted) {

    static Move of(Task.MoveSlot task) {
      return new Move(task.before(), task.wanted());
    }

    Task task(UUID meeting) {
      return new Task.MoveSlot(meeting, before, wanted);
    }
  }

  /** Where on Zoom what nobody waits for is. */
  private record Surplus(String account, Conference ordered) {

    static Surplus of(Task.DeleteSurplus task) {
      return new Surplus(task.account(), task.ordered());
    }

    Task task(UUID meeting, String number) {
      return new Task.DeleteSurplus(meeting, account, ordered, number);
    }
  }

  private static final JsonMapper JSON = JsonMapper.shared();

  static IntentRow of(Task task) {
    return switch (task) {
      case Task.Create it -> row(it, CREATE, "", null, 1);
      case Task.Alter it -> row(it, CHANGE, "", JSON.writeValueAsString(it.wanted()), 1);
      case Task.MoveSlot it -> row(it, MOVE_SLOT, "", JSON.writeValueAsString(Move.of(it)), 1);
      case Task.CancelSlot it -> row(it, CANCEL_SLOT, it.slot(), null, 1);
      case Task.SetAlternativeHost it ->
          row(it, ALTERNATIVE_HOST, it.email(), JSON.writeValueAsString(it.wanted()), 1);
      case Task.Delete it -> row(it, DELETE, "", null, 1);
      case Task.Reread it -> row(it, REREAD, "", null, it.asked());
      case Task.FollowPresenters it -> row(it, PRESENTERS, "", null, it.asked());
      case Task.DeleteTwin it -> row(it, TWIN, it.number(), null, 1);
      case Task.DeleteSurplus it ->
          row(it, SURPLUS, it.number(), JSON.writeValueAsString(Surplus.of(it)), 1);
      case Task.SeekTwins it -> row(it, SEEK, it.after().toString(), null, 1);
    };
  }

  static IntentRow read(Readable row) {
    return new IntentRow(
        Fields.id(row, "meeting"),
        Fields.text(row, "kind"),
        Fields.text(row, "detail"),
        Fields.maybeText(row, "wanted"),
        Fields.big(row, "asked"),
        Fields.number(row, "attempts"));
  }

  /**
   * What is to be done.
   *
   * @throws RuntimeException when it cannot be read
   */
  public Task task() {
    return switch (kind) {
      case CREATE -> new Task.Create(meeting, attempts);
      case CHANGE -> new Task.Alter(meeting, JSON.readValue(requireNonNull(wanted), Wanted.class));
      case MOVE_SLOT -> JSON.readValue(requireNonNull(wanted), Move.class).task(meeting);
      case CANCEL_SLOT -> new Task.CancelSlot(meeting, detail);
      case ALTERNATIVE_HOST ->
          new Task.SetAlternativeHost(
              meeting, detail, JSON.readValue(requireNonNull(wanted), Boolean.class));
      case DELETE -> new Task.Delete(meeting);
      case REREAD -> new Task.Reread(meeting, asked);
      case PRESENTERS -> new Task.FollowPresenters(meeting, asked);
      case TWIN -> new Task.DeleteTwin(meeting, detail, attempts);
      case SURPLUS -> JSON.readValue(requireNonNull(wanted), Surplus.class).task(meeting, detail);
      case SEEK -> new Task.SeekTwins(meeting, Duration.parse(detail), attempts);
      default -> throw new IllegalStateException("an intent of kind " + kind);
    };
  }

  /** Binds {@code :meeting}, {@code :kind} and {@code :detail}. */
  DatabaseClient.GenericExecuteSpec keyOf(DatabaseClient.GenericExecuteSpec statement) {
    return statement.bind("meeting", meeting).bind("kind", kind).bind("detail", detail);
  }

  Object wantedOrNull() {
    return wanted == null ? Parameters.in(String.class) : wanted;
  }

  private static IntentRow row(
      Task task, String kind, String detail, @Nullable String wanted, long asked) {
    return new IntentRow(task.meeting(), kind, detail, wanted, asked, 0);
  }
}
