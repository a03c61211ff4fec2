package io.rollcall.registrant.domain;

/**
 * Why Zoom does not register somebody, whenever it is asked.
 *
 * @param reason what it is about
 * @param code Zoom's own
 * @param message Zoom's own words; a text of the account's language
 */
public record Refusal(Reason reason, int code, String message) {

  /** What a refusal is about. */
  public enum Reason {
    /** Registration is closed, or the meeting is over. */
    CLOSED,
    /** No more people fit. */
    FULL,
    /** Without e-mail nobody is registered. */
    NO_EMAIL,
    /** Anything else, which Zoom's own words tell. */
    OTHER
  }

  public static final Refusal NO_EMAIL = new Refusal(Reason.NO_EMAIL, 0, "");

  /** Of a meeting that is not on Zoom, and will not be: Zoom's words for it. */
  public static final Refusal NO_MEETING =
      new Refusal(Reason.CLOSED, 3001, "Meeting does not exist.");
}
