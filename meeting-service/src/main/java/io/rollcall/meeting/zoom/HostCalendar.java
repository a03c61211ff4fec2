package io.rollcall.meeting.zoom;

import io.rollcall.meeting.domain.Engagement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What lies ahead of one host on Zoom, kept for a while from when it was read to its end. Until it
 * is read anew, and where that fails, it is what was read before; at first what is read so far.
 */
final class HostCalendar {

  private final HostsProperties properties;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Mono<List<Engagement>>> reading = new AtomicReference<>();
  private volatile Kept kept = new Kept(List.of(), false, Instant.EPOCH);

  HostCalendar(HostsProperties properties, InstantSource clock) {
    this.properties = properties;
    this.clock = clock;
  }

  private record Kept(List<Engagement> list, boolean isWhole, Instant until) {}

  /**
   * What lies ahead, read once for all who ask meanwhile. Never fails.
   *
   * @param zoom tells more and more of it
   */
  Mono<List<Engagement>> list(Flux<List<Engagement>> zoom) {
    return Mono.defer(
        () ->
            clock.instant().isBefore(kept.until())
                ? Mono.just(kept.list())
                : oneReading(zoom)
                    .timeout(properties.listPatience(), Mono.fromSupplier(() -> kept.list())));
  }

  private Mono<List<Engagement>> oneReading(Flux<List<Engagement>> zoom) {
    Mono<List<Engagement>> mine = read(zoom);
    Mono<List<Engagement>> others = reading.compareAndExchange(null, mine);
    return others == null ? mine : others;
  }

  private Mono<List<Engagement>> read(Flux<List<Engagement>> zoom) {
    return zoom.doOnNext(this::keepAtFirst)
        .last()
        .onErrorResume(_ -> Mono.fromSupplier(() -> kept.list()))
        .doOnNext(list -> kept = new Kept(list, true, clock.instant().plus(properties.listGood())))
        .doFinally(_ -> reading.set(null))
        .cache();
  }

  private void keepAtFirst(List<Engagement> soFar) {
    if (!kept.isWhole()) {
      kept = new Kept(soFar, false, Instant.EPOCH);
    }
  }
}
