package io.rollcall.zoomsimulator.control;

import io.rollcall.zoomsimulator.webhooks.Attempt;
import io.rollcall.zoomsimulator.webhooks.Deliveries;
import io.rollcall.zoomsimulator.webhooks.Delivery;
import io.rollcall.zoomsimulator.webhooks.DeliveryState;
import io.rollcall.zoomsimulator.webhooks.Webhooks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.PatternMatchUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was sent, what was answered, and releasing what is held. */
@RestController
@RequestMapping("/control/deliveries")
class DeliveriesControl {

  private static final int LIMIT = 1000;

  private final Deliveries deliveries;
  private final Webhooks webhooks;

  DeliveriesControl(Deliveries deliveries, Webhooks webhooks) {
    this.deliveries = deliveries;
    this.webhooks = webhooks;
  }

  record View(
      long id,
      String requestId,
      String account,
      String event,
      @Nullable Long meeting,
      URI url,
      DeliveryState state,
      List<Attempt> attempts) {

    static View of(Delivery delivery) {
      var event = delivery.event();
      return new View(
          delivery.id(),
          delivery.requestId(),
          event.account().key(),
          event.type(),
          event.meeting(),
          delivery.subscription().url(),
          delivery.state(),
          delivery.attempts());
    }
  }

  record Release(Webhooks.@Nullable ReleaseOrder order, @Nullable Long seed) {}

  @GetMapping
  List<View> newest(
      @RequestParam(defaultValue = "*") String account,
      @RequestParam(defaultValue = "*") String event,
      @RequestParam(required = false) @Nullable Long meeting,
      @RequestParam(required = false) @Nullable DeliveryState state,
      @RequestParam(defaultValue = "100") int limit) {
    return deliveries
        .newest(
            each ->
                PatternMatchUtils.simpleMatch(account, each.event().account().key())
                    && PatternMatchUtils.simpleMatch(event, each.event().type())
                    && (meeting == null || meeting.equals(each.event().meeting()))
                    && (state == null || state == each.state()),
            Math.clamp(limit, 1, LIMIT))
        .stream()
        .map(View::of)
        .toList();
  }

  @GetMapping("/counts")
  Map<DeliveryState, Long> counts() {
    return deliveries.counts();
  }

  @GetMapping("/{id}")
  View one(@PathVariable long id) {
    return View.of(delivery(id));
  }

  /** The bytes that were sent. */
  @GetMapping(path = "/{id}/body", produces = "application/json")
  String body(@PathVariable long id) {
    return new String(delivery(id).event().body(), StandardCharsets.UTF_8);
  }

  @PostMapping("/{id}/again")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Long> again(@PathVariable long id) {
    return Map.of("delivery", webhooks.again(id).orElseThrow(() -> missing(id)));
  }

  @PostMapping("/release")
  Map<String, Integer> release(@RequestBody(required = false) @Nullable Release asked) {
    var order = asked == null || asked.order() == null ? Webhooks.ReleaseOrder.SAME : asked.order();
    long seed = asked == null || asked.seed() == null ? 1 : asked.seed();
    return Map.of("released", webhooks.release(order, seed));
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clear() {
    deliveries.clear();
  }

  private Delivery delivery(long id) {
    return deliveries.byId(id).orElseThrow(() -> missing(id));
  }

  private static NoSuchElementException missing(long id) {
    return new NoSuchElementException("no delivery " + id);
  }
}
