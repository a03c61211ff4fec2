package io.rollcall.platform.copies;

import reactor.core.publisher.Mono;

/** Whether the copies of this service hold what their owners had said a while ago. */
@FunctionalInterface
public interface CopyProgress {

  /** True when nothing is missing that was published before the last look; true without copies. */
  Mono<Boolean> caughtUp();
}
