package io.rollcall.zoomclient.budget;

import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Who a call is for, and so how long it may wait. Background work gets at most half of a share. */
public enum Urgency {
  /** Somebody waits for the answer. */
  FOREGROUND,
  /** Somebody will come back for the answer. */
  QUEUED,
  /** Nobody waits: reconciling, archiving, filling. */
  BACKGROUND;

  /** Marks every call to Zoom that this work makes as one that goes on when nobody waits. */
  public static <T> Mono<T> queued(Mono<T> work) {
    return work.contextWrite(context -> context.put(Urgency.class, QUEUED));
  }

  /** Marks every call to Zoom that this work makes as background work. */
  public static <T> Mono<T> background(Mono<T> work) {
    return work.contextWrite(context -> context.put(Urgency.class, BACKGROUND));
  }

  static Urgency of(ContextView context) {
    return context.<Urgency>getOrEmpty(Urgency.class).orElse(FOREGROUND);
  }
}
