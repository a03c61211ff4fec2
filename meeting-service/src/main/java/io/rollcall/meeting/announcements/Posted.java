package io.rollcall.meeting.announcements;

import io.rollcall.meeting.domain.Announcement;
import io.rollcall.meeting.domain.Meeting;

/** An announcement with its meeting. */
public record Posted(Announcement announcement, Meeting meeting) {}
