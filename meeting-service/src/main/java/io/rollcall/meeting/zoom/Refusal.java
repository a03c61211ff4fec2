package io.rollcall.meeting.zoom;

import java.util.List;

/**
 * Zoom's no, and its words.
 *
 * @param errors what it does not like about single fields; mostly none
 */
public record Refusal(int code, String message, List<Wrong> errors) {

  /**
   * What is wrong with a field.
   *
   * @param field by Zoom's name
   */
  public record Wrong(String field, String message) {}
}
