package io.rollcall.meeting.domain;

/**
 * Somebody who began or ceased to present a meeting since its alternative hosts were last looked
 * at.
 *
 * @param email in lower case
 * @param presents whether they do now
 * @param brought they are an alternative host because they presented
 */
public record Presenter(String email, boolean presents, boolean brought) {}
