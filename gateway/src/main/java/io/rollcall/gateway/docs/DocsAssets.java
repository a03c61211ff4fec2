package io.rollcall.gateway.docs;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.webjars.WebJarVersionLocator;

/** What the page loads: its own script, and Swagger UI out of its webjar. */
@Configuration(proxyBeanMethods = false)
class DocsAssets implements WebFluxConfigurer {

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    String swaggerUi = new WebJarVersionLocator().fullPath("swagger-ui", "");
    registry
        .addResourceHandler("/api/docs/{file:docs.js|swagger-ui.css|swagger-ui-bundle.js}")
        .addResourceLocations("classpath:/docs/", "classpath:/" + swaggerUi)
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
  }
}
