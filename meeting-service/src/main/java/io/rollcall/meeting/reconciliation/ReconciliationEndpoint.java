package io.rollcall.meeting.reconciliation;

import io.rollcall.meeting.persistence.Runs;
import io.rollcall.meeting.zoom.ZoomAway;
import io.rollcall.platform.accounts.Accounts;
import io.rollcall.zoomclient.budget.Urgency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reconciliations for operators: how they stand, and having an account or a meeting reconciled. */
@Component
@Endpoint(id = "reconciliation")
class ReconciliationEndpoint {

  private static final int ACCEPTED = 202;

  private final Runs runs;
  private final Planning planning;
  private final OneMeeting oneMeeting;
  private final Accounts accounts;

  ReconciliationEndpoint(Runs runs, Planning planning, OneMeeting oneMeeting, Accounts accounts) {
    this.runs = runs;
    this.planning = planning;
    this.oneMeeting = oneMeeting;
    this.accounts = accounts;
  }

  /** Those that wait or go on, and the last ones of each account, the newest first. */
  @ReadOperation
  Mono<Map<String, List<RunJson>>> runs() {
    return runs.all().map(RunJson::of).collectList().map(all -> Map.of("runs", all));
  }

  /**
   * Has everything read: of an account in the background, of a meeting now.
   *
   * @param account its key
   * @param meeting its id; one of the two
   */
  @WriteOperation
  Mono<WebEndpointResponse<Object>> reconcile(@Nullable String account, @Nullable UUID meeting) {
    if (account != null && meeting == null) {
      return accounts.byKey(account).isEmpty() ? notFound() : begin(account);
    }
    return meeting != null && account == null ? one(meeting) : badRequest();
  }

  private Mono<WebEndpointResponse<Object>> begin(String account) {
    return planning
        .now(account)
        .map(
            goesOn ->
                new WebEndpointResponse<>(
                    Map.of("account", account, "outcome", goesOn ? "goes on already" : "begins"),
                    ACCEPTED));
  }

  private Mono<WebEndpointResponse<Object>> one(UUID meeting) {
    return Urgency.background(oneMeeting.reconcile(meeting))
        .map(tally -> new WebEndpointResponse<Object>(new One(meeting, RunJson.Done.of(tally))))
        .onErrorResume(
            ZoomAway.class,
            _ ->
                Mono.just(
                    new WebEndpointResponse<>(WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE)))
        .switchIfEmpty(Mono.defer(ReconciliationEndpoint::notFound));
  }

  private static Mono<WebEndpointResponse<Object>> notFound() {
    return Mono.just(new WebEndpointResponse<>(WebEndpointResponse.STATUS_NOT_FOUND));
  }

  private static Mono<WebEndpointResponse<Object>> badRequest() {
    return Mono.just(new WebEndpointResponse<>(WebEndpointResponse.STATUS_BAD_REQUEST));
  }

  /** What came of one meeting. */
  record One(UUID meeting, RunJson.Done done) {}
}
