package io.rollcall.platform.paging;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** Pages as parameters of controllers. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.REACTIVE)
class PagingAutoConfiguration {

  @Bean
  WebFluxConfigurer pageRequests() {
    return new WebFluxConfigurer() {
      @Override
      public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(new PageRequestArgument());
      }
    };
  }
}
