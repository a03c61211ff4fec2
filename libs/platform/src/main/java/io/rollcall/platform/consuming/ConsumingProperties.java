package io.rollcall.platform.consuming;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How records are read.
 *
 * @param concurrency threads of each consumer group in this process, 1 to 12 (one for each
 *     partition is the most that helps)
 * @param batch records of one transaction at most, 1 to 5,000
 * @param limit a batch that takes longer counts as an outage; under Kafka's 5 minutes
 * @param firstBackOff before a batch is tried again for the first time; doubles from there
 * @param longestBackOff the longest wait before a batch is tried again
 * @param poisonPause between the tries of a record that may be poison
 */
@Validated
@ConfigurationProperties("rollcall.consuming")
public record ConsumingProperties(
    @DefaultValue("2") @Min(1) @Max(12) int concurrency,
    @DefaultValue("500") @Min(1) @Max(5000) int batch,
    @DefaultValue("60s") Duration limit,
    @DefaultValue("200ms") Duration firstBackOff,
    @DefaultValue("30s") Duration longestBackOff,
    @DefaultValue("200ms") Duration poisonPause) {}
