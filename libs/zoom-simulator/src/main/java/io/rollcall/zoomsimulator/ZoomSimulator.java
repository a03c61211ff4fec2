package io.rollcall.zoomsimulator;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.reactor.netty.autoconfigure.NettyReactiveWebServerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * The simulator as a program. It names its auto-configurations and its configuration file, so that
 * it can also run inside a test whose class path holds a database, a broker and another
 * application's files.
 */
@SpringBootConfiguration
@ComponentScan
@ConfigurationPropertiesScan
@ImportAutoConfiguration({
  CodecsAutoConfiguration.class,
  ConfigurationPropertiesAutoConfiguration.class,
  ErrorWebFluxAutoConfiguration.class,
  HttpHandlerAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  NettyReactiveWebServerAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  WebFluxAutoConfiguration.class
})
class ZoomSimulator {

  static void main(String[] arguments) {
    application().run(arguments);
  }

  static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(ZoomSimulator.class)
        .web(WebApplicationType.REACTIVE)
        .properties("spring.config.name=zoom-simulator");
  }
}
