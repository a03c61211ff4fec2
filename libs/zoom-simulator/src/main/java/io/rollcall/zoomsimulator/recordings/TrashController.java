package io.rollcall.zoomsimulator.recordings;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.api.JsonBodies;
import io.rollcall.zoomsimulator.api.ZoomRefusal;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Moving files to the trash, out of it, and away for good. */
@RestController
@RequestMapping("/v2/meetings/{id}/recordings")
@ResponseStatus(HttpStatus.NO_CONTENT)
class TrashController {

  private final Recordings recordings;
  private final RecordingEvents events;
  private final JsonBodies bodies;

  TrashController(Recordings recordings, RecordingEvents events, JsonBodies bodies) {
    this.recordings = recordings;
    this.events = events;
    this.bodies = bodies;
  }

  @DeleteMapping
  void deleteAll(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String id,
      @RequestParam(defaultValue = "trash") String action) {
    delete(account, id, action, _ -> true);
  }

  @DeleteMapping("/{file}")
  void delete(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String id,
      @PathVariable String file,
      @RequestParam(defaultValue = "trash") String action) {
    delete(account, id, action, each -> each.id().equals(file));
  }

  @PutMapping("/status")
  void recoverAll(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String id,
      @RequestBody(required = false) byte @Nullable [] body) {
    recover(account, id, body, _ -> true);
  }

  @PutMapping("/{file}/status")
  void recover(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String id,
      @PathVariable String file,
      @RequestBody(required = false) byte @Nullable [] body) {
    recover(account, id, body, each -> each.id().equals(file));
  }

  private void delete(Account account, String id, String action, Predicate<RecordingFile> which) {
    var found = recordings.find(account, id);
    var concerned = found.without(which.negate());
    check(concerned);
    switch (action) {
      case "trash" -> {
        var now = Instant.now();
        recordings.change(found, all -> all.map(which, file -> file.trashed(now)));
        var trashed = concerned.map(_ -> true, file -> file.trashed(now));
        events.changed(account, trashed, "trashed", true);
      }
      case "delete" -> {
        recordings.change(found, all -> all.without(which));
        var gone = concerned.map(_ -> true, file -> file.trashed(null));
        events.changed(account, gone, "deleted", false);
      }
      default -> throw ZoomRefusal.invalid("action");
    }
  }

  private void recover(
      Account account, String id, byte @Nullable [] body, Predicate<RecordingFile> which) {
    if (!bodies.object(body).path("action").asString("").equals("recover")) {
      throw ZoomRefusal.invalid("action");
    }
    var found = recordings.find(account, id);
    Predicate<RecordingFile> trashed = which.and(RecordingFile::isTrashed);
    var concerned = found.without(trashed.negate()).map(_ -> true, file -> file.trashed(null));
    check(concerned);
    recordings.change(found, all -> all.map(trashed, file -> file.trashed(null)));
    events.changed(account, concerned, "recovered", false);
  }

  private static void check(Recording concerned) {
    if (concerned.files().isEmpty()) {
      throw ZoomRefusal.of(404, 3301, "There is no recording for this meeting.");
    }
  }
}
