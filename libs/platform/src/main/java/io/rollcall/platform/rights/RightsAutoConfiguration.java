package io.rollcall.platform.rights;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The rights that every service asks. */
@AutoConfiguration
@EnableConfigurationProperties(RightsProperties.class)
class RightsAutoConfiguration {

  @Bean
  Rights rights(RightsProperties properties) {
    return new Rights(properties.scheduling().roles(), properties.globalScheduling().roles());
  }
}
