package io.rollcall.meeting.web;

import io.rollcall.meeting.calendar.Feeds;
import io.rollcall.meeting.calendar.Secret;
import io.rollcall.platform.problems.Problems;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Calendars, for whoever has the link. */
@RestController
@RequestMapping("/calendar")
class FeedController {

  private static final MediaType ICALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  /** Kept to be compared by its tag, and never shown unasked. */
  private static final CacheControl TO_COMPARE = CacheControl.noCache().cachePrivate();

  private final Feeds feeds;

  FeedController(Feeds feeds) {
    this.feeds = feeds;
  }

  @GetMapping("/{secret}.ics")
  Mono<ResponseEntity<byte[]>> feed(@PathVariable String secret) {
    return feeds
        .read(new Secret(secret))
        .map(
            text ->
                ResponseEntity.ok()
                    .contentType(ICALENDAR)
                    .cacheControl(TO_COMPARE)
                    .eTag(UUID.nameUUIDFromBytes(text).toString())
                    .body(text))
        .switchIfEmpty(Mono.error(() -> Problems.notFound().exception()));
  }
}
