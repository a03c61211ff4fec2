package io.rollcall.platform.database;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpResources;

/** The process's event loops, whose connections end when the peer is silent. */
record GuardedLoops(Duration silence) implements LoopResources {

  @Override
  public EventLoopGroup onServer(boolean useNative) {
    return TcpResources.get().onServer(useNative);
  }

  @Override
  public EventLoopGroup onClient(boolean useNative) {
    return TcpResources.get().onClient(useNative);
  }

  @Override
  public <C extends Channel> Class<? extends C> onChannelClass(
      Class<C> type, EventLoopGroup group) {
    return TcpResources.get().onChannelClass(type, group);
  }

  @Override
  public <C extends Channel> C onChannel(Class<C> type, EventLoopGroup group) {
    C channel = TcpResources.get().onChannel(type, group);
    channel.pipeline().addFirst(new SilenceGuard(silence, System::nanoTime));
    return channel;
  }
}
