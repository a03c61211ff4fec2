package io.rollcall.registrant.web;

import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.paging.Cursor;
import io.rollcall.platform.paging.Page;
import io.rollcall.platform.paging.PageRequest;
import io.rollcall.platform.problems.Problems;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.persistence.Registrants;
import io.rollcall.registrant.privacy.Erasing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What is kept of a person, for admins. */
@RestController
@RequestMapping("/api/v1/people/{userId}")
class PeopleController {

  private static final Logger audit = LoggerFactory.getLogger("rollcall.audit");

  private static final List<String> KEPT =
      List.of(
          "that somebody was registered to each of these meetings, as what and when",
          "signatures, which are evidence, with attendance-service",
          "what Zoom itself keeps: its reports, and the registrations until they are taken away");

  private final Registrants registrants;
  private final Erasing erasing;

  PeopleController(Registrants registrants, Erasing erasing) {
    this.registrants = registrants;
    this.erasing = erasing;
  }

  /**
   * A row, and of which meeting.
   *
   * @param zoomRegistrantId the registration on Zoom, null without one
   */
  record KeptJson(UUID meeting, RegistrantJson registrant, @Nullable String zoomRegistrantId) {

    static KeptJson of(Registrant row) {
      return new KeptJson(row.meeting(), RegistrantJson.of(row), row.zoom().id());
    }
  }

  /**
   * What was erased.
   *
   * @param erased how many rows
   * @param kept what stays, and where
   */
  record ErasedJson(String userId, int erased, List<String> kept) {}

  @GetMapping
  Mono<ResponseEntity<Page<KeptJson>>> export(
      @PathVariable String userId, PageRequest page, Caller caller) {
    Cursor cursor = page.after();
    UUID after = cursor == null ? new UUID(0, 0) : cursor.uuid(0);
    return admin(caller)
        .then(Mono.defer(() -> registrants.ofUser(userId, after, page.fetch())))
        .map(found -> Page.of(found, page, row -> Cursor.at(row.id())))
        .map(found -> RegistrantsController.personal(found.map(KeptJson::of)));
  }

  @DeleteMapping
  Mono<ResponseEntity<ErasedJson>> erase(@PathVariable String userId, Caller caller) {
    return admin(caller)
        .then(Mono.defer(() -> erasing.erase(userId)))
        .doOnNext(rows -> audit.info("{} erased a person in {} rows", caller, rows))
        .map(rows -> RegistrantsController.personal(new ErasedJson(userId, rows, KEPT)));
  }

  private static Mono<Void> admin(Caller caller) {
    return caller.isAdmin() ? Mono.empty() : Mono.error(Problems.forbidden().exception());
  }
}
