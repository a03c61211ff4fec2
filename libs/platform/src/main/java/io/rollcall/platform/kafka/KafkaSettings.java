package io.rollcall.platform.kafka;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What differs between installations that share a Kafka.
 *
 * @param topicPrefix stands before the name of each topic and consumer group; letters, digits,
 *     dots, dashes, underscores
 */
@Validated
@ConfigurationProperties("rollcall")
record KafkaSettings(
    @DefaultValue("") @Pattern(regexp = "[A-Za-z0-9._-]{0,60}") String topicPrefix) {}
