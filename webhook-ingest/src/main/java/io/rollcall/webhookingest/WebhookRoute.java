package io.rollcall.webhookingest;

import static io.netty.handler.codec.http.HttpHeaderNames.EXPECT;

import io.netty.channel.ChannelException;
import io.netty.channel.EventLoop;
import io.rollcall.platform.tracing.Trace;
import io.rollcall.platform.uploads.Uploads;
import io.rollcall.webhookingest.Admission.Admitted;
import io.rollcall.webhookingest.Admission.Refused;
import java.util.concurrent.atomic.AtomicReference;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/** {@code POST /webhooks/zoom/{account}}, beside Spring, on the raw bytes. */
final class WebhookRoute implements NettyRouteProvider {

  private static final Logger log = LoggerFactory.getLogger(WebhookRoute.class);

  private final Doorman doorman;
  private final Reception reception;
  private final UploadMemory memory;
  private final Answers answers;
  private final int maxBodyBytes;

  WebhookRoute(
      Doorman doorman,
      Reception reception,
      UploadMemory memory,
      Answers answers,
      int maxBodyBytes) {
    this.doorman = doorman;
    this.reception = reception;
    this.memory = memory;
    this.answers = answers;
    this.maxBodyBytes = maxBodyBytes;
  }

  @Override
  public HttpServerRoutes apply(HttpServerRoutes routes) {
    return routes.route(request -> request.uri().startsWith(Doorman.PATH), this::handle);
  }

  private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
    long since = System.nanoTime();
    Trace trace = Trace.continued(request.requestHeaders().get(Trace.HEADER));
    Admission admission = doorman.admit(request.method(), request.uri(), request.requestHeaders());
    return answer(admission, request, response, trace)
        .flatMap(answer -> answers.send(response, answer, trace, since));
  }

  private Mono<Answer> answer(
      Admission admission, HttpServerRequest request, HttpServerResponse response, Trace trace) {
    return switch (admission) {
      case Refused refused -> refused(refused, request, response);
      case Admitted admitted -> {
        Upload upload = new Upload(memory, maxBodyBytes);
        EventLoop loop = loopOf(request);
        yield Uploads.toldOnce(request.receive())
            .takeUntil(part -> cut(upload.add(part), response))
            .then(Mono.defer(() -> received(admitted, upload, trace, loop)))
            .onErrorResume(fault -> Mono.just(failed(admitted.sender(), fault)))
            .doFinally(_ -> upload.release());
      }
    };
  }

  /** The body is read and thrown away, so that the client gets to read the answer. */
  private Mono<Answer> refused(
      Refused refused, HttpServerRequest request, HttpServerResponse response) {
    Mono<Answer> answer =
        Mono.fromSupplier(() -> Answer.refused(refused.account(), refused.outcome()));
    if (request.requestHeaders().contains(EXPECT)) {
      return answer;
    }
    Upload nothing = new Upload(memory, 0);
    return Uploads.toldOnce(request.receive())
        .takeUntil(part -> cut(nothing.add(part), response))
        .then(answer)
        .onErrorReturn(Answer.refused(refused.account(), refused.outcome()));
  }

  private Mono<Answer> received(Admitted admitted, Upload upload, Trace trace, EventLoop loop) {
    String account = admitted.sender().account();
    if (upload.tooLarge()) {
      return Mono.just(Answer.refused(account, Outcome.TOO_LARGE));
    }
    return upload.refused()
        ? Mono.just(Answer.refused(account, Outcome.OVERLOADED))
        : reception.receive(admitted, upload.handOver(), trace, loop);
  }

  private static Answer failed(Sender sender, Throwable fault) {
    if (fault instanceof ChannelException) {
      return Answer.refused(sender.account(), Outcome.TOO_SLOW);
    }
    if (Uploads.isCut(fault)) {
      return Answer.refused(sender.account(), Outcome.CUT);
    }
    log.error("A webhook could not be handled", fault);
    return Answer.refused(sender.account(), Outcome.FAILED);
  }

  private static boolean cut(boolean enough, HttpServerResponse response) {
    if (enough) {
      response.keepAlive(false);
    }
    return enough;
  }

  private static EventLoop loopOf(HttpServerRequest request) {
    AtomicReference<EventLoop> loop = new AtomicReference<>();
    request.withConnection(connection -> loop.set(connection.channel().eventLoop()));
    return loop.get();
  }
}
