package io.rollcall.meeting.listing;

import io.rollcall.meeting.domain.Scope;

/**
 * A scope that a caller may look into.
 *
 * @param manager the caller manages every meeting in it, and so finds the deleted ones too
 */
public record Found(Scope scope, boolean manager) {}
