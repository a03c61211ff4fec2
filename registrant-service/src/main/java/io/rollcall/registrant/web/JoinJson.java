package io.rollcall.registrant.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rollcall.contracts.Words;
import io.rollcall.registrant.joining.Entrance.LetIn;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The way in.
 *
 * @param url to be opened at once, by the caller alone
 * @param as {@code host}, {@code attendee} or {@code anonymous}
 * @param expiresAt when the link is good no more; left out where Zoom does not say
 */
record JoinJson(
    String url, String as, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant expiresAt) {

  static JoinJson of(LetIn entrance) {
    return new JoinJson(entrance.url(), Words.of(entrance.as()), entrance.until());
  }

  @Override
  public String toString() {
    return "JoinJson[" + as + "]";
  }
}
