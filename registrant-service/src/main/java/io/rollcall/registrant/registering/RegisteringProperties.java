package io.rollcall.registrant.registering;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are registered on Zoom.
 *
 * @param lease how long whoever has taken a task has it to itself; longer than a call may wait for
 *     its turn and Zoom may take together
 * @param patience how long somebody waits for Zoom before being told to look later
 * @param joinPatience the same for somebody who joins
 * @param poll pause between two looks for tasks that were cut off or put off
 * @param sideBySide how many people of one request, and how many tasks in the background, are
 *     brought to Zoom at the same time
 */
@ConfigurationProperties("rollcall.registering")
record RegisteringProperties(
    @DefaultValue("60s") Duration lease,
    @DefaultValue("8s") Duration patience,
    @DefaultValue("1s") Duration joinPatience,
    @DefaultValue("1s") Duration poll,
    @DefaultValue("8") int sideBySide) {}
