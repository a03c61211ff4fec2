package io.rollcall.meeting.web;

import io.rollcall.meeting.calendar.Links;
import io.rollcall.platform.callers.Caller;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A person's link to their calendar. */
@RestController
@RequestMapping("/api/v1/calendar/links")
class CalendarLinkController {

  private final Links links;

  CalendarLinkController(Links links) {
    this.links = links;
  }

  /** A link that lets in whoever has it. */
  record CalendarLinkJson(URI url) {

    @Override
    public String toString() {
      return "CalendarLinkJson[redacted]";
    }
  }

  @PostMapping
  Mono<ResponseEntity<CalendarLinkJson>> make(Caller caller) {
    return links
        .make(caller)
        .map(
            url ->
                ResponseEntity.status(HttpStatus.CREATED)
                    .cacheControl(CacheControl.noStore())
                    .body(new CalendarLinkJson(url)));
  }

  @DeleteMapping
  Mono<ResponseEntity<Void>> revoke(Caller caller) {
    return links.revoke(caller).then(Mono.just(ResponseEntity.noContent().build()));
  }
}
