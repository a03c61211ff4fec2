package io.rollcall.meeting.web;

import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.platform.callers.Caller;
import java.net.URI;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A meeting as an answer. The tag covers what a caller may change, and not what takes place. */
@Component
class MeetingAnswers {

  private final Showing showing;

  MeetingAnswers(Showing showing) {
    this.showing = showing;
  }

  ResponseEntity<MeetingJson> of(HttpStatus status, MeetingView view, Caller caller) {
    return headed(status, view).body(showing.show(view, caller));
  }

  /**
   * A meeting after a change.
   *
   * @param notApplied JSON Pointers of what Zoom silently left as it was
   */
  ResponseEntity<ChangedJson> of(
      HttpStatus status, MeetingView view, List<String> notApplied, Caller caller) {
    return headed(status, view).body(new ChangedJson(showing.show(view, caller), notApplied));
  }

  private static ResponseEntity.BodyBuilder headed(HttpStatus status, MeetingView view) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(status).eTag(IfMatch.tag(view)).cacheControl(CacheControl.noStore());
    if (status == HttpStatus.CREATED || status == HttpStatus.ACCEPTED) {
      answer.location(URI.create("/api/v1/meetings/" + view.meeting().id()));
    }
    return answer;
  }
}
