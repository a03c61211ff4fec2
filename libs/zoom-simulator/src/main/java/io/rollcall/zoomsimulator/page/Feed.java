package io.rollcall.zoomsimulator.page;

import io.rollcall.zoomsimulator.calls.Call;
import io.rollcall.zoomsimulator.people.Happening;
import io.rollcall.zoomsimulator.people.Participant;
import io.rollcall.zoomsimulator.webhooks.DeliveryChanged;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** What happens, for whoever watches; who is too slow misses something. */
@Component
class Feed {

  private static final int BEHIND = 1000;

  private final Sinks.Many<News> sink = Sinks.many().multicast().directBestEffort();

  /**
   * @param kind {@code meeting}, {@code person}, {@code delivery} or {@code call}
   */
  record News(String kind, Object what) {}

  Flux<News> news() {
    return sink.asFlux().onBackpressureBuffer(BEHIND, _ -> {}, BufferOverflowStrategy.DROP_OLDEST);
  }

  @EventListener
  void on(Happening happening) {
    switch (happening) {
      case Happening.Came came -> tell("person", person(came, came.participant(), "joined"));
      case Happening.Went went -> tell("person", person(went, went.participant(), "left"));
      case Happening.Started _, Happening.Ended _ ->
          tell("meeting", Map.of("number", happening.meeting().number()));
    }
  }

  @EventListener
  void on(Call.View call) {
    tell("call", call);
  }

  @EventListener
  void on(DeliveryChanged changed) {
    tell("delivery", DeliveryRow.of(changed.delivery()));
  }

  private static Map<String, Object> person(
      Happening happening, Participant participant, String did) {
    return Map.of(
        "number",
        happening.meeting().number(),
        "name",
        participant.person().name(),
        "did",
        did,
        "room",
        participant.breakoutRoom() == null ? "" : participant.breakoutRoom());
  }

  private synchronized void tell(String kind, Object what) {
    sink.tryEmitNext(new News(kind, what));
  }
}
