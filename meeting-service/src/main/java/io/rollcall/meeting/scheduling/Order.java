package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Details;
import io.rollcall.meeting.domain.Passcode;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that somebody wants.
 *
 * @param account key of the account
 * @param host e-mail of the host
 * @param createdBy user
 * @param idempotencyKey of that user; the same order under the same key is one meeting
 */
public record Order(
    Details details,
    String account,
    String host,
    Passcode passcode,
    String createdBy,
    @Nullable String idempotencyKey) {}
