package io.rollcall.zoomsimulator.webhooks;

/**
 * What Zoom makes of an attempt: 200 and 204 deliver, on a retry any 2xx; 3xx and 4xx are never
 * repeated; everything else is. (That another 2xx is repeated follows from its page without being
 * said there.)
 */
enum Verdict {
  DELIVERED,
  REFUSED,
  RETRY;

  static Verdict of(Attempt attempt, boolean first) {
    var status = attempt.status();
    if (status == null || status >= 500) {
      return RETRY;
    }
    if (status == 200 || status == 204 || (!first && status < 300)) {
      return DELIVERED;
    }
    return status < 300 ? RETRY : REFUSED;
  }
}
