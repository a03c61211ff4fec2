package io.rollcall.zoomsimulator.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's one stay in an occurrence, or in one of its breakout rooms.
 *
 * @param participantUuid the same from joining to leaving, another after coming back
 * @param userId eight digits, another after coming back; begins again in every occurrence
 * @param breakoutRoom uuid of the breakout room; null in the main room
 * @param parentUserId in a breakout room the user id that the person had in the main room
 */
public record Participant(
    Person person,
    String participantUuid,
    String userId,
    Instant joinedAt,
    @Nullable String breakoutRoom,
    @Nullable String parentUserId) {}
