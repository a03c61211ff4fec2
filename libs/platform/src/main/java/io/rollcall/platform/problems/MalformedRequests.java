package io.rollcall.platform.problems;

import static io.netty.handler.codec.http.HttpHeaderNames.CACHE_CONTROL;
import static io.netty.handler.codec.http.HttpHeaderNames.CONNECTION;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResultProvider;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.AttributeKey;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import reactor.netty.NettyPipeline;
import reactor.netty.channel.ChannelOperations;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

/** Answers what cannot be read as HTTP, which Reactor Netty would log and answer without a body. */
@Sharable
final class MalformedRequests extends ChannelInboundHandlerAdapter
    implements NettyServerCustomizer {

  /** The connection is being closed: what comes behind counts for nothing. */
  private static final AttributeKey<Boolean> ANSWERED =
      AttributeKey.valueOf(MalformedRequests.class, "answered");

  private final ProblemWriter writer;
  private final List<MalformedHeadListener> listeners;

  MalformedRequests(ProblemWriter writer, List<MalformedHeadListener> listeners) {
    this.writer = writer;
    this.listeners = listeners;
  }

  @Override
  public HttpServer apply(HttpServer server) {
    return server.doOnChannelInit(
        (_, channel, _) ->
            channel
                .pipeline()
                .addBefore(NettyPipeline.HttpTrafficHandler, "rollcall.malformed", this));
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (context.channel().hasAttr(ANSWERED)) {
      ReferenceCountUtil.release(message);
      return;
    }
    Throwable cause = faultOf(message);
    if (cause != null && message instanceof HttpRequest) {
      listeners.forEach(MalformedHeadListener::malformedHead);
    }
    if (cause == null || isOfAnother(context.channel(), message)) {
      context.fireChannelRead(message);
    } else {
      ReferenceCountUtil.release(message);
      context.channel().attr(ANSWERED).set(true);
      context.writeAndFlush(answer(problemOf(cause))).addListener(ChannelFutureListener.CLOSE);
    }
  }

  private static @Nullable Throwable faultOf(Object message) {
    Throwable cause =
        message instanceof DecoderResultProvider part ? part.decoderResult().cause() : null;
    return cause == null && message instanceof HttpRequest head ? faultOf(head.uri()) : cause;
  }

  /** WebFlux would answer a target that is no URI without a body. */
  private static @Nullable Throwable faultOf(String target) {
    try {
      new URI(target.startsWith("/") ? "http://host" + target : target);
      return null;
    } catch (URISyntaxException noUri) {
      return noUri;
    }
  }

  /**
   * What came before on the same connection gets its own answer, and no part of another: a head
   * comes only after the whole of the request before it.
   */
  private static boolean isOfAnother(Channel channel, Object message) {
    ChannelOperations<?, ?> request = ChannelOperations.get(channel);
    return request != null
        && (message instanceof HttpRequest
            || request.isInboundDisposed()
            || (request instanceof HttpServerResponse response && response.hasSentHeaders()));
  }

  private static Problem problemOf(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException _ -> Problem.of(HttpStatus.URI_TOO_LONG, "uri-too-long");
      case TooLongHttpHeaderException _ ->
          Problem.of(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large");
      default -> Problem.of(HttpStatus.BAD_REQUEST, "bad-request");
    };
  }

  private FullHttpResponse answer(Problem problem) {
    byte[] body = writer.document(problem);
    FullHttpResponse answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(problem.status().value()),
            Unpooled.wrappedBuffer(body));
    answer
        .headers()
        .set(CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
        .set(CACHE_CONTROL, "no-store")
        .set(CONTENT_LENGTH, body.length)
        .set(CONNECTION, "close");
    return answer;
  }
}
