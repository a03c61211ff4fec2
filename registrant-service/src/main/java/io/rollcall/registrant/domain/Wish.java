package io.rollcall.registrant.domain;

/**
 * Somebody who is to be registered.
 *
 * @param now on Zoom as well, and not only when the person joins
 */
public record Wish(Person person, Type type, boolean now) {}
