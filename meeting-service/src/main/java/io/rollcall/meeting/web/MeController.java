package io.rollcall.meeting.web;

import io.rollcall.meeting.listing.ComingUp;
import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.paging.Page;
import io.rollcall.platform.paging.PageRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What concerns whoever asks. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

  private final ComingUp comingUp;
  private final Showing showing;

  MeController(ComingUp comingUp, Showing showing) {
    this.comingUp = comingUp;
    this.showing = showing;
  }

  @GetMapping("/meetings")
  Mono<Page<MeetingJson>> meetings(
      @RequestParam MultiValueMap<String, String> parameters, PageRequest page, Caller caller) {
    Filters.none(parameters);
    return comingUp.find(caller, page).map(found -> found.map(view -> showing.show(view, caller)));
  }
}
