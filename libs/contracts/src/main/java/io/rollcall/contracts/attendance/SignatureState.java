package io.rollcall.contracts.attendance;

import java.time.Instant;
import java.util.UUID;

/**
 * One person's signature for one occurrence: the value of a record with key {@code
 * <meeting>:signature:<id>}. It never changes, and holds no drawing. Nobody publishes it yet.
 *
 * @param id the signature; unique per user and occurrence
 * @param meeting the meeting
 * @param occurrence the time that the meeting took place; see {@link
 *     io.rollcall.contracts.OccurrenceIds}
 * @param revision grows with every record of this signature; starts at 1
 * @param userId the user, by the platform's own id
 * @param signedAt when it was accepted
 * @param link its number in the chain of its sheet; starts at 1, without gaps
 * @param hash SHA-256 of this link and the one before it, 64 hexadecimal digits in lower case:
 *     whoever remembers it tells whether the sheet was changed since
 */
public record SignatureState(
    UUID id,
    UUID meeting,
    UUID occurrence,
    long revision,
    String userId,
    Instant signedAt,
    long link,
    String hash) {}
