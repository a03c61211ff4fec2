package io.rollcall.zoomclient.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list; the token is blank on the last one. */
record MeetingPage(@Nullable String nextPageToken, @Nullable List<ListedMeeting> meetings) {

  boolean isLast() {
    return nextPageToken == null || nextPageToken.isBlank();
  }

  List<ListedMeeting> items() {
    return meetings == null ? List.of() : meetings;
  }
}
