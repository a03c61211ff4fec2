package io.rollcall.platform.database;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The knobs of the connections to PostgreSQL.
 *
 * @param silence how long PostgreSQL may take to begin an answer, or pause within one, at least 1
 *     s; longer, and the connection counts as dead
 */
@Validated
@ConfigurationProperties("rollcall.database")
record DatabaseProperties(@DefaultValue("30s") @DurationMin(seconds = 1) Duration silence) {}
