package io.rollcall.webhookingest;

import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a body to publish it.
 *
 * @param event Zoom's event name; null when none can be read
 * @param accountId Zoom's {@code payload.account_id}; null when there is none, empty (which is
 *     nobody's) when it is no string
 * @param subject what the event is about, the record's key; null when only the account is left
 * @param time {@code event_ts}, milliseconds since 1970; null when it is no number
 * @param plainToken the token of a challenge
 * @param damaged the body ends too early or is no JSON further on
 */
record EventHead(
    @Nullable String event,
    @Nullable String accountId,
    @Nullable String subject,
    @Nullable Long time,
    @Nullable String plainToken,
    boolean damaged) {

  static final String CHALLENGE = "endpoint.url_validation";

  boolean challenge() {
    return CHALLENGE.equals(event);
  }
}
