package io.rollcall.meeting.web;

import io.rollcall.meeting.persistence.MeetingView;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpStatus;

/** {@code If-Match}: RFC 9110, section 13.1.1. Without it nothing is compared. */
final class IfMatch {

  private IfMatch() {}

  static String tag(MeetingView view) {
    return "\"v" + view.version() + "\"";
  }

  /**
   * Compares.
   *
   * @throws io.rollcall.platform.problems.ProblemException when the meeting is another one by now,
   *     or there is no tag in it
   */
  static void check(@Nullable String ifMatch, MeetingView view) {
    if (ifMatch == null) {
      return;
    }
    List<ETag> tags = ETag.parse(ifMatch);
    if (tags.isEmpty()) {
      throw Problems.validation("?If-Match", "tag", "A tag stands in quotes, as in ETag: \"v1\"")
          .exception();
    }
    if (tags.stream().noneMatch(tag -> fits(tag, view))) {
      throw stale().exception();
    }
  }

  static Problem stale() {
    return Problem.of(HttpStatus.PRECONDITION_FAILED, "stale");
  }

  private static boolean fits(ETag tag, MeetingView view) {
    return tag.isWildcard() || !tag.weak() && tag.formattedTag().equals(tag(view));
  }
}
