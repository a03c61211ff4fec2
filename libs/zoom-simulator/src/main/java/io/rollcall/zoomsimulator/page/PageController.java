package io.rollcall.zoomsimulator.page;

import io.rollcall.zoomsimulator.meetings.Meeting;
import io.rollcall.zoomsimulator.meetings.Meetings;
import io.rollcall.zoomsimulator.people.Rooms;
import io.rollcall.zoomsimulator.webhooks.Deliveries;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** The page itself, what it shows at first, and what happens from then on. */
@RestController
class PageController {

  private static final int ROWS = 50;

  private final Meetings meetings;
  private final Rooms rooms;
  private final Deliveries deliveries;
  private final Feed feed;

  PageController(Meetings meetings, Rooms rooms, Deliveries deliveries, Feed feed) {
    this.meetings = meetings;
    this.rooms = rooms;
    this.deliveries = deliveries;
    this.feed = feed;
  }

  record MeetingRow(
      long number,
      String account,
      String kind,
      String topic,
      @Nullable Instant startedAt,
      List<String> inside) {}

  record Overview(List<MeetingRow> meetings, List<DeliveryRow> deliveries) {}

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  Resource page() {
    return new ClassPathResource("page.html", PageController.class);
  }

  @GetMapping("/control/overview")
  Overview overview() {
    return new Overview(
        meetings.newest(ROWS).stream().map(this::row).toList(),
        deliveries.newest(_ -> true, ROWS).stream().map(DeliveryRow::of).toList());
  }

  @GetMapping(path = "/control/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> stream() {
    var hello = ServerSentEvent.builder().event("hello").data("{}").build();
    return feed.news()
        .map(news -> ServerSentEvent.builder(news.what()).event(news.kind()).build())
        .startWith(hello);
  }

  private MeetingRow row(Meeting meeting) {
    return new MeetingRow(
        meeting.number(),
        meeting.accountKey(),
        meeting.kind().word(),
        meeting.topic(),
        meeting.startedAt(),
        rooms.inside(meeting.number()).stream().map(each -> each.person().name()).toList());
  }
}
