package io.rollcall.meeting.scheduling;

import io.rollcall.meeting.domain.Engagement;
import io.rollcall.meeting.domain.Meeting;
import io.rollcall.meeting.domain.Slot;
import java.util.List;

/**
 * The wish for a meeting's host at certain times.
 *
 * @param held until Zoom has confirmed a change
 * @param atOnce how many meetings the host may hold at the same time
 * @param listed what Zoom lists for the host at these times
 */
record Reservation(
    Meeting meeting, List<Slot> slots, boolean held, int atOnce, List<Engagement> listed) {}
