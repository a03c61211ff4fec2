package io.rollcall.zoomsimulator.accounts;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How Zoom behaves towards an account; each value may be left out.
 *
 * @param plan whose rate limits are enforced; when left out none are, apart from registrations
 * @param registrationLimit what the 3 registrations a day of one person are counted by; by the
 *     meeting when left out
 * @param language of refusals: {@code en}, {@code es} or {@code de}
 * @param apiUrl what the token answer names as the base; {@code https://api.zoom.us} by default
 * @param deactivated whether somebody switched the app off: it gets no token
 * @param withoutScopes granular scopes that the app does not hold, without {@code :admin}
 * @param listsLag how far lists are behind; not at all by default
 * @param reportsLag how long after the end participants are not known yet; not at all by default
 * @param meetingsPerDay creates and updates per user and day while a plan is enforced; 100
 */
public record AccountRules(
    @Nullable Plan plan,
    RegistrationLimit registrationLimit,
    String language,
    URI apiUrl,
    boolean deactivated,
    Set<String> withoutScopes,
    Duration listsLag,
    Duration reportsLag,
    @Nullable Integer meetingsPerDay) {

  static final AccountRules USUAL =
      new AccountRules(
          null,
          RegistrationLimit.MEETING,
          "en",
          URI.create("https://api.zoom.us"),
          false,
          Set.of(),
          Duration.ZERO,
          Duration.ZERO,
          null);

  /** What 3 registrations a day are counted by. */
  public enum RegistrationLimit {
    /** By registrant and meeting, as Zoom documents it. */
    MEETING,
    /** By registrant alone, over all meetings of the account, as users report it. */
    ACCOUNT,
    /** Not at all. */
    NONE
  }

  public AccountRules {
    registrationLimit = Optional.ofNullable(registrationLimit).orElse(RegistrationLimit.MEETING);
    language = Optional.ofNullable(language).orElse("en");
    apiUrl = Optional.ofNullable(apiUrl).orElse(URI.create("https://api.zoom.us"));
    withoutScopes = withoutScopes == null ? Set.of() : Set.copyOf(withoutScopes);
    listsLag = Optional.ofNullable(listsLag).orElse(Duration.ZERO);
    reportsLag = Optional.ofNullable(reportsLag).orElse(Duration.ZERO);
  }

  /** Creates and updates that one user has per day. */
  public int meetingsPerUserAndDay() {
    return meetingsPerDay == null ? 100 : meetingsPerDay;
  }
}
