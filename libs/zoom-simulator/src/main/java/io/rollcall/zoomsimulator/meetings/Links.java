package io.rollcall.zoomsimulator.meetings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Zoom's links: for everybody, for one registrant, and for the host for two hours. */
@Component
public class Links {

  private static final String WEB = "https://us05web.zoom.example";

  private final MeetingSettings settings;

  Links(MeetingSettings settings) {
    this.settings = settings;
  }

  public static String join(Meeting meeting) {
    return WEB + "/j/" + meeting.number() + "?pwd=" + encryptedPassword(meeting);
  }

  /** The personal link of a registrant or panelist. */
  public static String personal(Meeting meeting, String token) {
    return WEB + "/w/" + meeting.number() + "?tk=" + token + "&pwd=" + encryptedPassword(meeting);
  }

  static String registration(Meeting meeting) {
    var slug = Base64.getUrlEncoder().withoutPadding();
    var bytes = meeting.uuid().getBytes(StandardCharsets.US_ASCII);
    return WEB + "/" + meeting.kind().word() + "/register/" + slug.encodeToString(bytes);
  }

  /** A link of its own for each call, for the host. */
  String start(Meeting meeting) {
    long until = Instant.now().plus(settings.startUrlLife()).toEpochMilli();
    return WEB + "/s/" + meeting.number() + "?zak=eyJ0eXAiOiJKV1QifQ." + until;
  }

  /** Whether a token of a start link still lets in. */
  public static boolean isAlive(String zak) {
    try {
      var until = Long.parseLong(zak.substring(zak.lastIndexOf('.') + 1));
      return Instant.now().toEpochMilli() < until;
    } catch (NumberFormatException malformed) {
      return false;
    }
  }

  static String encryptedPassword(Meeting meeting) {
    return Integer.toHexString((meeting.number() + meeting.plan().password()).hashCode()) + ".1";
  }
}
