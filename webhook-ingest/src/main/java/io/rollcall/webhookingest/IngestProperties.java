package io.rollcall.webhookingest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The knobs of webhook-ingest.
 *
 * @param maxBodyBytes the largest body that is taken, 1,000 to 900,000 bytes; a record with it must
 *     fit the topic's {@code max.message.bytes}
 * @param timestampTolerance how far the signed time may be from now, either way, 1 s to 1 h
 * @param uploadTimeout how long a request may take to come in, 1 s to 1 min
 * @param ackTimeout how long Kafka may take to confirm, 500 ms to 2,400 ms; Zoom waits 3 s in all
 * @param maxUnconfirmed how many events may wait for Kafka, 1 to 100,000; one more is answered 503
 * @param maxUploadingBytes how much of unfinished bodies may be held, 1 MB to 1 GB; more is
 *     answered 503
 * @param compression {@code none}, {@code lz4}, {@code snappy}, {@code zstd} or {@code gzip}
 * @param kafkaAwayAfter how long Kafka may be silent before readiness fails, 10 s to 1 h
 */
@ConfigurationProperties("rollcall.ingest")
@Validated
record IngestProperties(
    @DefaultValue("900000") @Min(1_000) @Max(900_000) int maxBodyBytes,
    @DefaultValue("5m") @DurationMin(seconds = 1) @DurationMax(hours = 1)
        Duration timestampTolerance,
    @DefaultValue("10s") @DurationMin(seconds = 1) @DurationMax(minutes = 1) Duration uploadTimeout,
    @DefaultValue("2200ms") @DurationMin(millis = 500) @DurationMax(millis = 2_400)
        Duration ackTimeout,
    @DefaultValue("4096") @Min(1) @Max(100_000) int maxUnconfirmed,
    @DefaultValue("33554432") @Min(1_000_000) @Max(1_000_000_000) long maxUploadingBytes,
    @DefaultValue("none") @Pattern(regexp = "none|lz4|snappy|zstd|gzip") String compression,
    @DefaultValue("30s") @DurationMin(seconds = 10) @DurationMax(hours = 1)
        Duration kafkaAwayAfter) {}
