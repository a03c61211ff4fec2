package io.rollcall.contracts.registrant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's row for one meeting: the value of a record with key {@code <meeting>:<registrant>}.
 *
 * @param id the row; unique per meeting and user, and per meeting and e-mail
 * @param meeting the meeting
 * @param revision grows with every record of this row; starts at 1
 * @param userId the user, by the platform's own id; null while the person is known by e-mail only,
 *     because they registered on Zoom itself, and once the person was erased
 * @param type {@code registrant} or {@code presenter}
 * @param status {@code pending}, {@code approved}, {@code denied}, {@code cancelled}, or {@code
 *     blocked} while Zoom's limit keeps it from registering the person
 * @param email null when nothing has told it
 * @param zoomRegistrantId Zoom's {@code registrant_id}; null while not registered on Zoom
 * @param registeredAt when the row was made
 */
public record RegistrantState(
    UUID id,
    UUID meeting,
    long revision,
    @Nullable String userId,
    String type,
    String status,
    String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String zoomRegistrantId,
    Instant registeredAt) {}
