package io.rollcall.meeting.calendar;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands in links to and from calendars.
 *
 * @param publicUrl where people reach the gateway, without a path
 * @param joinPage the platform's page to join a meeting, {@code {meeting}} standing for its id;
 *     empty: events have no link
 */
@ConfigurationProperties("rollcall.calendar")
record CalendarProperties(
    @DefaultValue("http://localhost:8080") URI publicUrl, @DefaultValue("") String joinPage) {

  private static final String MEETING = "{meeting}";

  CalendarProperties {
    if (!isWeb(publicUrl) || !publicUrl.getPath().matches("/?")) {
      throw new IllegalArgumentException(
          "rollcall.calendar.public-url: http or https, and no path");
    }
    if (!joinPage.isEmpty()
        && !(joinPage.contains(MEETING) && isWeb(URI.create(joinPage.replace(MEETING, "x"))))) {
      throw new IllegalArgumentException(
          "rollcall.calendar.join-page: http or https, with {meeting}");
    }
  }

  URI feed(Secret secret) {
    return publicUrl.resolve("/calendar/" + secret.text() + ".ics");
  }

  @Nullable URI join(UUID meeting) {
    return joinPage.isEmpty() ? null : URI.create(joinPage.replace(MEETING, meeting.toString()));
  }

  private static boolean isWeb(URI address) {
    return address.getHost() != null
        && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
  }
}
