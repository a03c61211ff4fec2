package io.rollcall.platform.failures;

/**
 * Marks an exception that says nothing about what is being handled: something that is needed is
 * away, and the same work will do once it is back. It is tried again for ever.
 */
public interface Outage {}
