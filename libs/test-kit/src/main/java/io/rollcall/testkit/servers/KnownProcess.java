package io.rollcall.testkit.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A process, told from a later one that got the same id by when it started.
 *
 * @param startMillis milliseconds since 1970; two looks at one process may differ by a second or
 *     two
 */
public record KnownProcess(long pid, long startMillis) {

  private static final long SAME_START_MILLIS = Duration.ofSeconds(5).toMillis();
  private static final long LOOK_MILLIS = 50;

  /** This process. */
  public static KnownProcess self() {
    return of(ProcessHandle.current());
  }

  /** The process. */
  public static KnownProcess of(ProcessHandle process) {
    Instant start = process.info().startInstant().orElse(Instant.EPOCH);
    return new KnownProcess(process.pid(), start.toEpochMilli());
  }

  /** The Maven that runs this test, else whoever started this process (an IDE). */
  static KnownProcess ofThisBuild() {
    ProcessHandle self = ProcessHandle.current();
    return ancestors(self)
        .filter(KnownProcess::isMaven)
        .findFirst()
        .or(self::parent)
        .map(KnownProcess::of)
        .orElseGet(KnownProcess::self);
  }

  /** The process while it runs: not one that has ended, and of which its parent has not heard. */
  public Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(process -> !isZombie(process))
        .filter(ProcessHandle::isAlive)
        .filter(process -> Math.abs(of(process).startMillis - startMillis) < SAME_START_MILLIS);
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process().isPresent();
  }

  /**
   * Waits until it has ended. {@link ProcessHandle#onExit} would also wait until its parent has
   * heard of it.
   *
   * @return whether it has ended
   */
  public boolean endsWithin(Duration limit) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    long giveUp = System.nanoTime() + limit.toNanos();
    while (isAlive() && System.nanoTime() < giveUp) {
      boolean unused = never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
    return !isAlive();
  }

  /** Java takes it for alive. Nobody is known to be one where there is no {@code /proc}. */
  private static boolean isZombie(ProcessHandle process) {
    Path file = Path.of("/proc", Long.toString(process.pid()), "stat");
    try {
      String stat = Files.readString(file, StandardCharsets.ISO_8859_1);
      return stat.startsWith(") Z", stat.lastIndexOf(')'));
    } catch (IOException e) {
      return false;
    }
  }

  private static Stream<ProcessHandle> ancestors(ProcessHandle process) {
    return Stream.iterate(
            process.parent(), Optional::isPresent, parent -> parent.flatMap(ProcessHandle::parent))
        .flatMap(Optional::stream);
  }

  private static boolean isMaven(ProcessHandle process) {
    return process.info().arguments().stream()
        .flatMap(Arrays::stream)
        .anyMatch(argument -> argument.startsWith("org.codehaus.plexus.classworlds.launcher"));
  }
}
