package io.rollcall.platform.rights;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Roles that may create meetings.
 *
 * @param scheduling who may create meetings of their own
 * @param globalScheduling who may create meetings for everyone
 */
@ConfigurationProperties("rollcall")
record RightsProperties(
    @DefaultValue Scheduling scheduling, @DefaultValue GlobalScheduling globalScheduling) {

  /**
   * Meetings of a user's own.
   *
   * @param roles any of them is enough; managers of a course need none
   */
  record Scheduling(@DefaultValue("scheduler") Set<String> roles) {}

  /**
   * Meetings for everyone.
   *
   * @param roles any of them is enough
   */
  record GlobalScheduling(@DefaultValue("global-scheduler") Set<String> roles) {}
}
