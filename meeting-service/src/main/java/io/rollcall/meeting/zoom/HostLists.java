package io.rollcall.meeting.zoom;

import static java.util.stream.Collectors.toMap;

import io.rollcall.meeting.domain.Absence.Listing;
import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Glimpse;
import io.rollcall.zoomclient.meetings.ListedMeeting;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Zoom's lists of what a host has, each read to its end. */
public final class HostLists {

  private final Map<Conference, Map<String, Glimpse>> listed = new EnumMap<>(Conference.class);
  private final Set<String> running;
  private final Instant at;

  /**
   * @param webinars null when Zoom does not tell them
   * @param running numbers of meetings; of webinars Zoom does not tell
   * @param at by Zoom's clock, when the first of them was read
   */
  HostLists(
      List<ListedMeeting> meetings,
      @Nullable List<ListedMeeting> webinars,
      Set<String> running,
      Instant at) {
    listed.put(Conference.MEETING, byNumber(Conference.MEETING, meetings));
    if (webinars != null) {
      listed.put(Conference.WEBINAR, byNumber(Conference.WEBINAR, webinars));
    }
    this.running = Set.copyOf(running);
    this.at = at;
  }

  /** By Zoom's clock. */
  public Instant at() {
    return at;
  }

  /** What is told of a number. */
  public @Nullable Glimpse of(String number) {
    return listed.values().stream()
        .flatMap(kind -> Stream.ofNullable(kind.get(number)))
        .findFirst()
        .orElse(null);
  }

  public boolean isRunning(String number) {
    return running.contains(number);
  }

  /** All numbers, of both kinds. */
  public List<String> numbers() {
    return listed.values().stream().flatMap(kind -> kind.keySet().stream()).toList();
  }

  /** What the list of one kind says about a number. */
  public Listing listing(Conference kind, String number) {
    Map<String, Glimpse> told = listed.get(kind);
    if (told == null) {
      return Listing.UNREAD;
    }
    return told.containsKey(number) ? Listing.WITH_IT : Listing.WITHOUT_IT;
  }

  private static Map<String, Glimpse> byNumber(Conference kind, List<ListedMeeting> told) {
    return told.stream()
        .collect(toMap(it -> Long.toString(it.id()), it -> glimpse(kind, it), (one, _) -> one));
  }

  private static Glimpse glimpse(Conference kind, ListedMeeting told) {
    return new Glimpse(
        kind,
        told.uuid(),
        told.topic(),
        told.startTime(),
        told.duration(),
        told.timezone(),
        NewMeetings.repeats(told.type()));
  }
}
