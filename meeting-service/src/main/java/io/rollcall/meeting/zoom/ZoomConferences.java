package io.rollcall.meeting.zoom;

import static java.util.Comparator.comparingLong;

import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.News;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import io.rollcall.zoomclient.meetings.ListedMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeeting;
import io.rollcall.zoomclient.meetings.ZoomMeetings;
import io.rollcall.zoomclient.meetings.ZoomMeetings.MeetingList;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Zoom itself, by its REST API. */
@Component
class ZoomConferences implements Conferences {

  private static final Duration SOON = Duration.ofSeconds(2);

  private final ZoomMeetings zoom;

  ZoomConferences(ZoomMeetings zoom) {
    this.zoom = zoom;
  }

  @Override
  public Mono<Creation> create(Meeting meeting) {
    return zoom.create(meeting.account(), meeting.host(), NewMeetings.of(meeting))
        .map(
            answer ->
                switch (answer) {
                  case ZoomAnswer.Yes<ZoomMeeting> it ->
                      new Creation.Created(Long.toString(it.value().id()));
                  case ZoomAnswer.No<ZoomMeeting> it -> refused(it.refusal());
                  case ZoomAnswer.NotKnown<ZoomMeeting> it ->
                      it.outage().mayHaveHappened()
                          ? new Creation.Unknown()
                          : new Creation.NotNow(SOON);
                });
  }

  @Override
  public Flux<String> find(Meeting meeting) {
    return zoom.ofHost(meeting.account(), meeting.host(), MeetingList.SCHEDULED)
        .flatMapMany(answer -> Flux.fromIterable(certain(answer)))
        .filter(listed -> isAlike(listed, meeting))
        .sort(comparingLong(ListedMeeting::id))
        .concatMap(listed -> zoom.get(meeting.account(), listed.id()))
        .map(ZoomConferences::certain)
        .filter(found -> meeting.passcode().text().equals(found.password()))
        .map(found -> Long.toString(found.id()));
  }

  @Override
  public Mono<News.SeenRunning> look(Meeting meeting) {
    String number = Objects.requireNonNull(meeting.zoomId());
    return zoom.get(meeting.account(), Long.parseLong(number)).flatMap(ZoomConferences::running);
  }

  private static Creation refused(ZoomRefusal refusal) {
    return refusal.isRateLimit() || refusal.isOurs()
        ? new Creation.NotNow(refusal.retryAt().map(ZoomConferences::until).orElse(SOON))
        : new Creation.Refused(refusal.code(), refusal.message());
  }

  private static Duration until(Instant time) {
    Duration left = Duration.between(Instant.now(), time);
    return left.compareTo(SOON) > 0 ? left : SOON;
  }

  private static boolean isAlike(ListedMeeting listed, Meeting meeting) {
    Instant start = meeting.details().startTime();
    return meeting.details().topic().equals(listed.topic())
        && start != null
        && listed.startTime() != null
        && start.truncatedTo(ChronoUnit.SECONDS).equals(listed.startTime());
  }

  private static Mono<News.SeenRunning> running(ZoomAnswer<ZoomMeeting> answer) {
    if (answer instanceof ZoomAnswer.No<ZoomMeeting> no && no.refusal().isMeetingMissing()) {
      return Mono.empty();
    }
    if (!(answer instanceof ZoomAnswer.Yes<ZoomMeeting> yes)) {
      return Mono.error(new ZoomAway(SOON));
    }
    String uuid = yes.value().uuid();
    return yes.value().isStarted() && uuid != null
        ? Mono.justOrEmpty(yes.zoomTime()).map(time -> new News.SeenRunning(uuid, time))
        : Mono.empty();
  }

  /** An answer that says neither yes nor no is no answer: nothing follows from it. */
  private static <T> T certain(ZoomAnswer<T> answer) {
    if (answer instanceof ZoomAnswer.Yes<T> yes) {
      return yes.value();
    }
    throw new ZoomAway(SOON);
  }
}
