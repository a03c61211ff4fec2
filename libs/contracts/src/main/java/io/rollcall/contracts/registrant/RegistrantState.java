package io.rollcall.contracts.registrant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One user's row for one meeting: the value of a record with key {@code <meeting>:<registrant>}.
 *
 * @param id the row; unique per meeting and user
 * @param meeting the meeting
 * @param revision grows with every record of this row; starts at 1
 * @param userId the user, by the platform's own id
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
    String userId,
    String type,
    String status,
    String firstName,
    @Nullable String lastName,
    @Nullable String email,
    @Nullable String zoomRegistrantId,
    Instant registeredAt) {}
