package io.rollcall.zoomsimulator.people;

import java.time.Instant;

/**
 * A person's one stay in an occurrence.
 *
 * @param participantUuid the same from joining to leaving, another after coming back
 * @param userId eight digits, another after coming back; begins again in every occurrence
 */
public record Participant(Person person, String participantUuid, String userId, Instant joinedAt) {}
