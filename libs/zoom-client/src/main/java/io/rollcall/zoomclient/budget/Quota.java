package io.rollcall.zoomclient.budget;

import java.util.OptionalLong;

/**
 * What a service may send of one label: its share of what Zoom allows.
 *
 * @param background its half
 */
record Quota(Rate all, Rate background, OptionalLong perDay) {

  static Quota of(Limits limits, double share) {
    double perSecond = limits.perSecond() * share;
    return new Quota(
        Rate.of(perSecond),
        Rate.of(perSecond / 2),
        limits.perDay().isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of((long) (limits.perDay().getAsLong() * share)));
  }

  Rate of(Urgency urgency) {
    return urgency == Urgency.BACKGROUND ? background : all;
  }
}
