package io.rollcall.zoomsimulator.scenarios;

import io.rollcall.zoomsimulator.accounts.Accounts;
import io.rollcall.zoomsimulator.meetings.Kind;
import io.rollcall.zoomsimulator.meetings.Scheduling;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The classes being played, at most 50 at a time, and those that were. */
@Component
public class ClassRuns {

  private static final int AT_ONCE = 50;
  private static final int KEPT = 500;

  private final ClassPlayer player;
  private final Accounts accounts;
  private final Scheduling scheduling;
  private final Map<Long, ClassRun> byId = new LinkedHashMap<>();
  private long lastId;

  ClassRuns(ClassPlayer player, Accounts accounts, Scheduling scheduling) {
    this.player = player;
    this.accounts = accounts;
    this.scheduling = scheduling;
  }

  /** A run that was begun, and its end. */
  public record Begun(ClassRun run, Mono<Void> end) {}

  /** Begins to play. */
  public Begun begin(ClassRequest asked) {
    var plan = asked.plan();
    var run = open(asked.meeting() == null ? newMeeting(asked, plan) : asked.meeting());
    var end = player.play(plan, run).cache();
    end.subscribe();
    return new Begun(run, end);
  }

  public synchronized Optional<ClassRun> byId(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  private synchronized ClassRun open(long meeting) {
    if (byId.values().stream().filter(ClassRun::isPlaying).count() >= AT_ONCE) {
      throw new IllegalStateException("at most " + AT_ONCE + " classes at a time");
    }
    if (byId.size() >= KEPT) {
      byId.values().removeIf(run -> !run.isPlaying());
    }
    var run = new ClassRun(++lastId, meeting);
    byId.put(run.id(), run);
    return run;
  }

  private long newMeeting(ClassRequest asked, ClassPlan plan) {
    var account =
        Optional.ofNullable(asked.account())
            .flatMap(accounts::byKey)
            .orElseThrow(() -> new NoSuchElementException("no account " + asked.account()));
    var host = account.hosts().getFirst();
    var body = "{\"topic\":\"A class\",\"duration\":" + plan.minutes() + "}";
    return scheduling
        .create(account, host, Kind.MEETING, body.getBytes(StandardCharsets.UTF_8))
        .number();
  }
}
