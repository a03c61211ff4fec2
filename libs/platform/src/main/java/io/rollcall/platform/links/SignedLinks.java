package io.rollcall.platform.links;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rollcall.platform.callers.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes and checks links for {@code <video src>}, downloads and {@code EventSource}.
 *
 * <ol>
 *   <li>A link opens its own path only, and only for GET and HEAD.
 *   <li>It stands for the caller it was made for: rights are tested again when it is used.
 *   <li>It is over when its time is; nobody without the key can make or change one.
 * </ol>
 */
public final class SignedLinks {

  /** For downloads and live views. */
  public static final Duration USUAL = Duration.ofMinutes(10);

  /** For video, which the browser asks for in parts while it plays. */
  public static final Duration VIDEO = Duration.ofHours(6);

  static final String PARAMETER = "link";

  private static final int LONGEST = 6_000;

  private final LinkKeys keys;
  private final JsonMapper json;
  private final Clock clock;

  SignedLinks(LinkKeys keys, JsonMapper json, Clock clock) {
    this.keys = keys;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Makes a link.
   *
   * @param path of the resource, as it stands in a request
   * @param caller reduced to what the resource's meeting asks for ({@code Rights.reduced})
   * @param validFor usually {@link #USUAL} or {@link #VIDEO}
   */
  public SignedLink to(String path, Caller caller, Duration validFor) {
    Instant expiresAt = Instant.ofEpochSecond(clock.instant().plus(validFor).getEpochSecond());
    String content =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(json.writeValueAsBytes(LinkContent.of(caller, expiresAt)));
    String signature = keys.sign(signedText(path, content));
    return new SignedLink(path + "?" + PARAMETER + "=" + content + "." + signature, expiresAt);
  }

  /** The caller that a link was made for; empty when it is not valid for this path, or over. */
  Optional<Caller> open(String path, String link) {
    int dot = link.indexOf('.');
    if (dot < 0 || link.length() > LONGEST) {
      return Optional.empty();
    }
    String content = link.substring(0, dot);
    return keys.signed(signedText(path, content), link.substring(dot + 1))
        ? read(content).filter(this::isInTime).map(LinkContent::caller)
        : Optional.empty();
  }

  private boolean isInTime(LinkContent content) {
    return clock.instant().getEpochSecond() < content.exp();
  }

  private Optional<LinkContent> read(String content) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(content.getBytes(UTF_8));
      return Optional.of(json.readValue(bytes, LinkContent.class));
    } catch (IllegalArgumentException | JacksonException _) {
      return Optional.empty();
    }
  }

  /** The first word keeps signatures of links apart from any other use of the key. */
  private static String signedText(String path, String content) {
    return "rollcall-link-1\nGET\n" + path + "\n" + content;
  }
}
