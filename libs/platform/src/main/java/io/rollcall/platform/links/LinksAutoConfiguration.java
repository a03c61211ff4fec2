package io.rollcall.platform.links;

import io.rollcall.platform.problems.ProblemHandler;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import tools.jackson.databind.json.JsonMapper;

/** Links, in services that have a key for them. */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.REACTIVE)
@Conditional(HasLinkKeys.class)
@EnableConfigurationProperties(LinkProperties.class)
class LinksAutoConfiguration {

  @Bean
  SignedLinks signedLinks(LinkProperties properties) {
    return new SignedLinks(new LinkKeys(properties.all()), JsonMapper.shared(), Clock.systemUTC());
  }

  @Bean
  LinkFilter linkFilter(SignedLinks links, ProblemHandler problems) {
    return new LinkFilter(links, problems);
  }
}
