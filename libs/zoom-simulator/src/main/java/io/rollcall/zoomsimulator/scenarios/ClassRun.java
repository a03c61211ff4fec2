package io.rollcall.zoomsimulator.scenarios;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A class that is being played, or was. */
public final class ClassRun {

  private final long id;
  private final long meeting;
  private final AtomicInteger joined = new AtomicInteger();
  private final AtomicInteger rejoined = new AtomicInteger();
  private final AtomicInteger dropped = new AtomicInteger();
  private final AtomicInteger left = new AtomicInteger();
  private volatile String state = "playing";
  private volatile @Nullable String uuid;

  ClassRun(long id, long meeting) {
    this.id = id;
    this.meeting = meeting;
  }

  /**
   * How far it is.
   *
   * @param state {@code playing}, {@code done}, or {@code failed: ...}
   * @param uuid of the occurrence; null before it started
   * @param joined people, without those who came back
   * @param left people who left by themselves before the end
   */
  public record Status(
      long id,
      String state,
      long meeting,
      @Nullable String uuid,
      int joined,
      int rejoined,
      int dropped,
      int left) {}

  public Status status() {
    return new Status(
        id, state, meeting, uuid, joined.get(), rejoined.get(), dropped.get(), left.get());
  }

  long id() {
    return id;
  }

  long meeting() {
    return meeting;
  }

  boolean isPlaying() {
    return state.equals("playing");
  }

  void started(String newUuid) {
    uuid = newUuid;
  }

  void joined(boolean again) {
    (again ? rejoined : joined).incrementAndGet();
  }

  void dropped() {
    dropped.incrementAndGet();
  }

  void left() {
    left.incrementAndGet();
  }

  void done() {
    state = "done";
  }

  void failed(Throwable failure) {
    state = "failed: " + failure.getMessage();
  }
}
