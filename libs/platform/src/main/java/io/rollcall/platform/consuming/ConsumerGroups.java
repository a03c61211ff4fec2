package io.rollcall.platform.consuming;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Groups that start and stop with the application. */
public final class ConsumerGroups implements SmartLifecycle {

  private final List<ConsumerGroup> groups;

  ConsumerGroups(List<ConsumerGroup> groups) {
    this.groups = groups;
  }

  @Override
  public void start() {
    groups.forEach(ConsumerGroup::start);
  }

  @Override
  public void stop() {
    groups.forEach(ConsumerGroup::stop);
  }

  @Override
  public boolean isRunning() {
    return groups.stream().anyMatch(ConsumerGroup::isRunning);
  }
}
