package io.rollcall.zoomclient.answers;

/**
 * What Zoom said when it refused.
 *
 * @param status of HTTP; the same code comes with different ones
 * @param code Zoom's code from the body; the status where the body has none, 0 from OAuth
 * @param message Zoom's text, in the language of the account; for people, never to be tested
 */
public record ZoomError(int status, int code, String message) {}
