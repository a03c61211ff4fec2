package io.rollcall.zoomclient.answers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Zoom's no, by what it is about. Told by Zoom's code, never by its text, which is translated. */
public sealed interface ZoomRefusal {

  /** What Zoom said. */
  ZoomError error();

  /** The access token is not, or no longer, valid: status 401 or code 124. */
  record TokenRefused(ZoomError error) implements ZoomRefusal {}

  /**
   * OAuth refused our own secrets or app.
   *
   * @param until before this they are not tried again; empty where that is not known
   */
  record CredentialsRefused(ZoomError error, Optional<Instant> until) implements ZoomRefusal {

    public CredentialsRefused(ZoomError error) {
      this(error, Optional.empty());
    }
  }

  /**
   * The app lacks a scope: code 4711.
   *
   * @param scopes as Zoom names them; any one of them would do
   */
  record ScopesMissing(ZoomError error, Set<String> scopes) implements ZoomRefusal {}

  /** Too many calls: status 429. */
  record Limited(ZoomError error, RateLimit limit) implements ZoomRefusal {}

  /**
   * Not sent, because Zoom would refuse it: what this service may send is used up until then, and
   * the caller would have to wait for too long.
   */
  record Postponed(Instant until) implements ZoomRefusal {

    private static final ZoomError NOTHING_SAID = new ZoomError(429, 0, "not sent");

    @Override
    public ZoomError error() {
      return NOTHING_SAID;
    }
  }

  /** Values that Zoom does not take: code 300. */
  record Invalid(ZoomError error, List<FieldError> errors) implements ZoomRefusal {}

  /** The plan or the host's licence lacks it: codes 200 and 3161. */
  record NotLicensed(ZoomError error) implements ZoomRefusal {}

  /** No such user, or not of this account: codes 1001 and 1010. */
  record UserMissing(ZoomError error) implements ZoomRefusal {}

  /**
   * Not to be had this way: a webinar asked for as a meeting, another account's, an unknown
   * occurrence, too many panelists. Code 3000.
   */
  record Inaccessible(ZoomError error) implements ZoomRefusal {}

  /** There is no such meeting or webinar; also said of one that expired. Code 3001. */
  record MeetingMissing(ZoomError error) implements ZoomRefusal {}

  /** It runs, so it cannot be deleted. Code 3002. */
  record Running(ZoomError error) implements ZoomRefusal {}

  /** The host, or an alternative host, cannot be registered. Code 3027. */
  record HostNotRegistrable(ZoomError error) implements ZoomRefusal {}

  /** No more registrants or attendees. Codes 3034, 3035 and 3043. */
  record Full(ZoomError error) implements ZoomRefusal {}

  /** Registration is closed, or the meeting is over. Code 3038. */
  record RegistrationClosed(ZoomError error) implements ZoomRefusal {}

  /** No recording, or not yet: Zoom says 3301 for both, and 3303 for some that are not ready. */
  record RecordingAbsent(ZoomError error) implements ZoomRefusal {}

  /** Older than Zoom tells about, a year. Code 12702. */
  record TooOld(ZoomError error) implements ZoomRefusal {}

  /** Any other code. */
  record Other(ZoomError error) implements ZoomRefusal {}

  /** What is wrong with one field. */
  record FieldError(String field, String message) {}

  default int status() {
    return error().status();
  }

  default int code() {
    return error().code();
  }

  default String message() {
    return error().message();
  }

  /** Too many calls, in this second or on this day, as Zoom says or as we know beforehand. */
  default boolean isRateLimit() {
    return this instanceof Limited || this instanceof Postponed;
  }

  /** When the same call may be sent again; empty where time changes nothing, or nobody knows. */
  default Optional<Instant> retryAt() {
    return switch (this) {
      case Limited(var _, var limit) -> Optional.of(limit.until());
      case Postponed(var until) -> Optional.of(until);
      case CredentialsRefused(var _, var until) -> until;
      default -> Optional.empty();
    };
  }

  /** The same, when nothing is sent before this time either. */
  default ZoomRefusal notBefore(Instant time) {
    return switch (this) {
      case Limited(var error, var limit) -> new Limited(error, limit.notBefore(time));
      case CredentialsRefused(var error, var _) -> new CredentialsRefused(error, Optional.of(time));
      default -> this;
    };
  }

  /** We were refused, not what we asked for: our secrets, the token, or its scopes. */
  default boolean isOurs() {
    return this instanceof TokenRefused
        || this instanceof CredentialsRefused
        || this instanceof ScopesMissing;
  }

  /** There is no such meeting; also said of one that expired. */
  default boolean isMeetingMissing() {
    return this instanceof MeetingMissing;
  }
}
