package io.rollcall.platform.database;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes a connection on which something was asked and nothing came back for too long. A peer that
 * vanished without a word is noticed so: TCP itself goes on trying for 15 minutes. A connection on
 * which nothing is asked may be silent for ever.
 */
final class SilenceGuard extends ChannelDuplexHandler {

  private static final Logger log = LoggerFactory.getLogger(SilenceGuard.class);

  private final long limit;
  private boolean asked;
  private boolean watched;
  private long since;

  SilenceGuard(Duration limit) {
    this.limit = limit.toNanos();
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (!asked) {
      asked = true;
      since = System.nanoTime();
      watch(context, limit);
    }
    context.write(message, promise);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    asked = false;
    context.fireChannelRead(message);
  }

  /** One timer at a time, however many questions there are. */
  private void watch(ChannelHandlerContext context, long nanos) {
    if (!watched) {
      watched = true;
      context.executor().schedule(() -> look(context), nanos, TimeUnit.NANOSECONDS);
    }
  }

  private void look(ChannelHandlerContext context) {
    watched = false;
    long left = since + limit - System.nanoTime();
    if (asked && left <= 0 && context.channel().isActive()) {
      log.warn("PostgreSQL says nothing; the connection is given up");
      context.close();
    } else if (asked && context.channel().isActive()) {
      watch(context, left);
    }
  }
}
