package io.rollcall.platform.database;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes a connection on which something was asked, the answer is not complete, and nothing more of
 * it came for too long. A peer that vanished without a word is noticed so: TCP itself goes on
 * trying for 15 minutes. A connection on which nothing is asked may be silent for ever, and so may
 * one that nobody reads from because the caller is slow.
 */
final class SilenceGuard extends ChannelDuplexHandler {

  private static final Logger log = LoggerFactory.getLogger(SilenceGuard.class);

  private final long limit;
  private final LongSupplier nanos;
  private final AnswerEnd end = new AnswerEnd();
  private boolean asked;
  private boolean reading;
  private boolean watched;
  private long since;

  SilenceGuard(Duration limit, LongSupplier nanos) {
    this.limit = limit.toNanos();
    this.nanos = nanos;
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (!asked) {
      asked = true;
      since = nanos.getAsLong();
      watch(context, limit);
    }
    context.write(message, promise);
  }

  @Override
  public void read(ChannelHandlerContext context) {
    if (!reading) {
      reading = true;
      since = nanos.getAsLong();
    }
    context.read();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    since = nanos.getAsLong();
    reading = false;
    asked = asked && !end.isReachedBy((ByteBuf) message);
    context.fireChannelRead(message);
  }

  /** One timer at a time, however many questions there are. */
  private void watch(ChannelHandlerContext context, long delay) {
    if (!watched) {
      watched = true;
      context.executor().schedule(() -> look(context), delay, TimeUnit.NANOSECONDS);
    }
  }

  private void look(ChannelHandlerContext context) {
    watched = false;
    if (!asked || !context.channel().isActive()) {
      return;
    }
    long left = reading ? since + limit - nanos.getAsLong() : limit;
    if (left > 0) {
      watch(context, left);
    } else {
      log.warn("PostgreSQL says nothing; the connection is given up");
      context.close();
    }
  }
}
