package io.rollcall.webhookingest;

import static io.rollcall.webhookingest.Outcome.BAD_SIGNATURE;
import static io.rollcall.webhookingest.Outcome.FOREIGN_ACCOUNT;
import static io.rollcall.webhookingest.Outcome.NO_EVENT;

import io.netty.channel.EventLoop;
import io.rollcall.platform.tracing.Trace;
import io.rollcall.webhookingest.Admission.Admitted;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Verifies a whole body, then reads its head, then publishes it or answers the challenge. */
final class Reception {

  private final EventReader reader;
  private final ZoomRecords records;
  private final Publication publication;

  Reception(EventReader reader, ZoomRecords records, Publication publication) {
    this.reader = reader;
    this.records = records;
    this.publication = publication;
  }

  /**
   * @param loop on which the answer comes
   */
  Mono<Answer> receive(Admitted admitted, byte[] body, Trace trace, EventLoop loop) {
    Sender sender = admitted.sender();
    Claim claim = admitted.claim();
    SecretToken signer = claim == null ? null : sender.signer(claim, body);
    if (claim != null && signer == null) {
      return Mono.just(Answer.refused(sender.account(), BAD_SIGNATURE));
    }
    return verified(new Delivery(sender, body, reader.read(body), trace), signer, loop);
  }

  private Mono<Answer> verified(Delivery delivery, @Nullable SecretToken signer, EventLoop loop) {
    EventHead head = delivery.head();
    String account = delivery.sender().account();
    String event = head.event();
    if (event == null) {
      return Mono.just(Answer.refused(account, NO_EVENT));
    }
    if (!delivery.sender().owns(head.accountId())) {
      return Mono.just(new Answer(account, Family.of(event), FOREIGN_ACCOUNT, head.time(), null));
    }
    return head.challenge()
        ? Mono.just(challenge(account, head, signer))
        : published(delivery, event, loop);
  }

  private Mono<Answer> published(Delivery delivery, String event, EventLoop loop) {
    EventHead head = delivery.head();
    String account = delivery.sender().account();
    Family family = Family.of(event);
    Outcome good = head.damaged() ? Outcome.DAMAGED : Outcome.ACCEPTED;
    return publication
        .publish(records.record(delivery, family, event), loop)
        .map(
            sent ->
                new Answer(
                    account, family, sent == Outcome.ACCEPTED ? good : sent, head.time(), null));
  }

  /** A legacy token is no secret to answer with, and its challenge is refused. */
  private static Answer challenge(String account, EventHead head, @Nullable SecretToken signer) {
    String plainToken = head.plainToken();
    if (plainToken == null) {
      return Answer.refused(account, NO_EVENT);
    }
    return signer == null
        ? Answer.refused(account, BAD_SIGNATURE)
        : new Answer(
            account,
            Family.OTHER,
            Outcome.CHALLENGE,
            head.time(),
            ChallengeAnswer.to(plainToken, signer));
  }
}
