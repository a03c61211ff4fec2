package io.rollcall.platform.copies;

import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import reactor.core.publisher.Mono;

/** Copies for operators: list, and have one rebuilt. */
@Endpoint(id = "copies")
class CopiesEndpoint {

  private static final int ACCEPTED = 202;

  private final List<StateCopy> copies;
  private final RebuildTickets tickets;

  CopiesEndpoint(List<StateCopy> copies, RebuildTickets tickets) {
    this.copies = copies;
    this.tickets = tickets;
  }

  /** The copies of this service, and which are being rebuilt. */
  @ReadOperation
  Mono<List<Copy>> list() {
    return tickets
        .wanted()
        .map(
            wanted ->
                copies.stream()
                    .map(
                        copy ->
                            new Copy(
                                copy.consumer(), copy.topic(), wanted.contains(copy.consumer())))
                    .toList());
  }

  /** Has a copy rebuilt, by any replica; once, however often it is asked for meanwhile. */
  @WriteOperation
  Mono<WebEndpointResponse<Map<String, String>>> rebuild(@Selector String copy) {
    return copies.stream().noneMatch(known -> known.consumer().equals(copy))
        ? Mono.just(new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND))
        : tickets
            .want(copy)
            .thenReturn(
                new WebEndpointResponse<>(
                    Map.of("copy", copy, "outcome", "will be rebuilt"), ACCEPTED));
  }

  /**
   * A copy.
   *
   * @param consumer its consumer group, without prefix
   * @param topic what it reads
   * @param rebuilding somebody wants it rebuilt, and that is not done yet
   */
  record Copy(String consumer, String topic, boolean rebuilding) {}
}
