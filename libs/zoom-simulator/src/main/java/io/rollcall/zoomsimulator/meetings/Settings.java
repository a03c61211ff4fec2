package io.rollcall.zoomsimulator.meetings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The settings of a meeting or webinar, by Zoom's names. */
public record Settings(Map<String, Object> values) {

  public static final int APPROVED_AT_ONCE = 0;
  public static final int APPROVED_BY_HAND = 1;
  static final int NO_REGISTRATION = 2;

  public int approvalType() {
    return values.get("approval_type") instanceof Integer type ? type : NO_REGISTRATION;
  }

  public boolean needsRegistration() {
    return approvalType() != NO_REGISTRATION;
  }

  public boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  public String text(String name) {
    return values.get(name) instanceof String text ? text : "";
  }

  public int number(String name) {
    return values.get(name) instanceof Integer number ? number : 0;
  }

  public List<String> alternativeHosts() {
    return Arrays.stream(text("alternative_hosts").split("[;,]"))
        .map(String::trim)
        .filter(email -> !email.isEmpty())
        .toList();
  }
}
