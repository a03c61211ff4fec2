package io.rollcall.meeting.web;

import static java.util.Objects.requireNonNullElse;

import io.rollcall.meeting.domain.Conference;
import io.rollcall.meeting.domain.Settings;
import io.rollcall.meeting.web.MeetingRequest.SettingsRequest;
import io.rollcall.platform.problems.Checks;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the settings of a request into those of a meeting, or says what is wrong with them. */
final class SettingsReading {

  private static final int MAX_ALTERNATIVE_HOSTS = 50;

  /** Nothing that Zoom's list of addresses, separated by semicolons, could take for two. */
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s;,@\\p{Cntrl}]{1,64}@[^\\s;,@\\p{Cntrl}]{1,189}");

  private final SettingsRequest wanted;
  private final Checks checks;

  SettingsReading(SettingsRequest wanted, Checks checks) {
    this.wanted = wanted;
    this.checks = checks;
  }

  Settings read(Conference conference) {
    checks.known("/settings", wanted.others());
    if (conference == Conference.WEBINAR) {
      refuseInWebinar("waitingRoom", wanted.waitingRoom());
      refuseInWebinar("joinBeforeHost", wanted.joinBeforeHost());
      refuseInWebinar("muteUponEntry", wanted.muteUponEntry());
    }
    return new Settings(
        requireNonNullElse(wanted.waitingRoom(), false),
        requireNonNullElse(wanted.joinBeforeHost(), false),
        requireNonNullElse(wanted.muteUponEntry(), false),
        requireNonNullElse(wanted.hostVideo(), false),
        requireNonNullElse(wanted.participantVideo(), false),
        requireNonNullElse(wanted.authentication(), false),
        alternativeHosts());
  }

  private void refuseInWebinar(String setting, @Nullable Boolean value) {
    checks.require(
        !Boolean.TRUE.equals(value),
        "/settings/" + setting,
        "ambiguous",
        "Zoom's webinars have no such setting");
  }

  private List<String> alternativeHosts() {
    List<@Nullable String> hosts = requireNonNullElse(wanted.alternativeHosts(), List.of());
    String pointer = "/settings/alternativeHosts";
    checks.require(
        hosts.size() <= MAX_ALTERNATIVE_HOSTS, pointer, "too-many", "At most 50 addresses");
    Set<String> addresses = new LinkedHashSet<>();
    for (String address : hosts) {
      checks.require(
          address != null && EMAIL.matcher(address).matches(),
          pointer,
          "email",
          "Not an e-mail address");
      if (address != null) {
        addresses.add(address);
      }
    }
    return List.copyOf(addresses);
  }
}
