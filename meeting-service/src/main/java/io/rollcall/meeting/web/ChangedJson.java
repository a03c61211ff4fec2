package io.rollcall.meeting.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A meeting after a change.
 *
 * @param notApplied JSON Pointers of what Zoom silently left as it was; left out when there is none
 */
record ChangedJson(
    @JsonUnwrapped MeetingJson meeting,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notApplied) {}
