package io.rollcall.registrant.asking;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is asked before a no is said.
 *
 * @param meeting address of meeting-service
 * @param attendance address of attendance-service
 * @param within from the question to the end of the answer
 * @param connections to each of them, 1 to 1,000
 * @param pause how long one is not asked at all after half of the last twenty questions failed
 */
@Validated
@ConfigurationProperties("rollcall.owners")
record OwnersProperties(
    @DefaultValue("http://localhost:8082") URI meeting,
    @DefaultValue("http://localhost:8085") URI attendance,
    @DefaultValue("1s") Duration within,
    @DefaultValue("50") @Min(1) @Max(1000) int connections,
    @DefaultValue("5s") Duration pause) {}
