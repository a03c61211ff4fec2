package io.rollcall.platform.problems;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** One problem document for every error. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.REACTIVE)
@EnableConfigurationProperties(ProblemProperties.class)
class ProblemsAutoConfiguration {

  @Bean
  ProblemTexts problemTexts(ProblemProperties properties) {
    List<String> bundles = new ArrayList<>(properties.messages());
    bundles.add("io/rollcall/platform/problems/problems");
    return new ProblemTexts(bundles);
  }

  @Bean
  ProblemWriter problemWriter(ProblemTexts texts, JsonMapper json) {
    return new ProblemWriter(texts, json);
  }

  @Bean
  ProblemHandler problemHandler(
      ObjectProvider<ProblemSource> contributed, ProblemTexts texts, ProblemWriter writer) {
    List<ProblemSource> sources = new ArrayList<>(contributed.orderedStream().toList());
    sources.add(new InputProblems(texts));
    sources.add(new CommonProblems());
    return new ProblemHandler(new ProblemMapper(sources), writer);
  }

  @Bean
  MalformedRequests malformedRequests(
      ProblemWriter writer, ObjectProvider<MalformedHeadListener> listeners) {
    return new MalformedRequests(writer, listeners.orderedStream().toList());
  }

  @Bean
  RequestJson requestJson(JsonMapper json) {
    return RequestJson.basedOn(json);
  }

  @Bean
  WebFluxConfigurer strictRequests(RequestJson json) {
    return new WebFluxConfigurer() {
      @Override
      public void configureHttpMessageCodecs(ServerCodecConfigurer codecs) {
        codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(json.mapper()));
      }
    };
  }

  /** Only where there is a database. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(name = "org.springframework.dao.TransientDataAccessException")
  static class WithDatabase {

    @Bean
    ProblemSource databaseProblems() {
      return new DatabaseProblems();
    }
  }
}
