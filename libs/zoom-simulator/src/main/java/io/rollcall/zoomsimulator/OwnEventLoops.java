package io.rollcall.zoomsimulator;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** Event loops of its own: stopping it leaves those of a surrounding test alone. */
@Configuration(proxyBeanMethods = false)
class OwnEventLoops {

  @Bean
  ReactorResourceFactory reactorResourceFactory() {
    var resources = new ReactorResourceFactory();
    resources.setUseGlobalResources(false);
    resources.setShutdownQuietPeriod(Duration.ZERO);
    return resources;
  }
}
