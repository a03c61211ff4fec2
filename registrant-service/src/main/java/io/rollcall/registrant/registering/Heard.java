package io.rollcall.registrant.registering;

import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.ZoomFact;

/**
 * What Zoom told of somebody's registration.
 *
 * @param webinar it is a webinar's
 * @param person without user id
 */
public record Heard(boolean webinar, Person person, ZoomFact fact) {}
