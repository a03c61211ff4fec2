package io.rollcall.platform.uploads;

import io.rollcall.platform.problems.Problem;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Callers who go away while they upload are no failure of the service. */
record WatchedUploads(HttpHandler service) implements HttpHandler {

  private static final Problem CUT = Problem.of(HttpStatus.BAD_REQUEST, "upload-cut");

  @Override
  public Mono<Void> handle(ServerHttpRequest request, ServerHttpResponse response) {
    return service.handle(new Watched(request), response);
  }

  private static final class Watched extends ServerHttpRequestDecorator {

    Watched(ServerHttpRequest request) {
      super(request);
    }

    @Override
    public Flux<DataBuffer> getBody() {
      return Uploads.toldOnce(super.getBody()).onErrorMap(Uploads::isCut, _ -> CUT.exception());
    }
  }
}
