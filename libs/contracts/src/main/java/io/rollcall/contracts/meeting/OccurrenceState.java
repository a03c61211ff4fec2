package io.rollcall.contracts.meeting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that a meeting took place: the value of a record with key {@code
 * <meeting>:<occurrence>}.
 *
 * @param id see {@link io.rollcall.contracts.OccurrenceIds}
 * @param meeting the meeting
 * @param revision grows with every record of this occurrence; starts at 1
 * @param account key of the account
 * @param zoomUuid Zoom's {@code uuid}
 * @param startedAt null while nothing has told it
 * @param endedAt null while it runs
 * @param endInferred the end is the start of a newer occurrence, because the real one has not come
 * @param slot the planned time that it used; null if none
 */
public record OccurrenceState(
    UUID id,
    UUID meeting,
    long revision,
    String account,
    String zoomUuid,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    boolean endInferred,
    @Nullable String slot) {}
