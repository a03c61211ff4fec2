package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Details;
import io.rollcall.meeting.domain.Passcode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that somebody wants.
 *
 * @param account key of the account
 * @param host e-mail of the host
 * @param passcode null: one is made up
 * @param createdBy user
 * @param key of that user; the same order under the same key is one meeting
 * @param at when it came
 */
public record Order(
    Details details,
    String account,
    String host,
    @Nullable Passcode passcode,
    String createdBy,
    @Nullable OrderKey key,
    Instant at) {}
