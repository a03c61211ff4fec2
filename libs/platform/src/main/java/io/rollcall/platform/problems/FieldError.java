package io.rollcall.platform.problems;

/**
 * What is wrong with one value of a request.
 *
 * @param pointer where it stands: a JSON Pointer (RFC 6901) into the body, or {@code ?name} for a
 *     parameter
 * @param code of the rule, for programs: {@code not-blank}, {@code wrong-type}
 * @param message for people
 */
public record FieldError(String pointer, String code, String message) {}
