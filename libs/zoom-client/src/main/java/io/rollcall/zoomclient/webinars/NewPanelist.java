package io.rollcall.zoomclient.webinars;

/** A presenter of a webinar to invite. */
public record NewPanelist(String name, String email) {}
