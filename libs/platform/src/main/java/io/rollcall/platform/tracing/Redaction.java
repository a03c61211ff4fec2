package io.rollcall.platform.tracing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text that is about to be logged: tokens, passcodes, and what of Zoom's or
 * our own links lets somebody in.
 */
public final class Redaction {

  private static final String REDACTED = "***";

  /** The end of a name and what stands between it and its value, in links, forms, JSON, headers. */
  private static final Pattern NAME =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9_-]{0,60})(?:\\\\*[\"']?\\s{0,3}(?:[:=]|%3[Dd])\\s{0,3}\\\\*[\"']?)");

  private static final Pattern VALUE =
      Pattern.compile("\\[[^]]*]|(?:(?i:bearer|basic)\\s+)?[^\\s&\"'<>,;)\\]}\\\\]+");

  private static final Set<String> SECRETS =
      Set.of("pwd", "tk", "zak", "authorization", "cookie", "setcookie", "clientid", "link");

  private static final Set<String> ENDS_OF_SECRETS =
      Set.of(
          "pwd",
          "token",
          "tokens",
          "password",
          "passcode",
          "secret",
          "secretkey",
          "signature",
          "starturl",
          "joinurl",
          "playurl",
          "downloadurl",
          "apikey",
          "accesskey");

  /** What is secret wherever it stands: a bearer token, a JSON Web Token, a calendar link. */
  private static final Pattern ANYWHERE =
      Pattern.compile(
          "(?<=\\b(?:[Bb]earer|[Bb]asic) )[\\w.~+/=-]{8,}"
              + "|\\beyJ[\\w-]{8,}\\.[\\w-]+(?:\\.[\\w-]*){0,3}"
              + "|(?<=/calendar/)(?!links\\b)[^\\s/\"?.]+");

  private Redaction() {}

  /** The text without its secrets. */
  public static String of(String text) {
    StringBuilder redacted = new StringBuilder(text.length());
    Matcher name = NAME.matcher(text);
    Matcher value = VALUE.matcher(text);
    int copied = 0;
    int from = 0;
    while (name.find(from)) {
      from = name.end();
      if (isSecret(name.group(1)) && value.region(from, text.length()).lookingAt()) {
        redacted.append(text, copied, from).append(REDACTED);
        copied = value.end();
        from = copied;
      }
    }
    redacted.append(text, copied, text.length());
    return ANYWHERE.matcher(redacted).replaceAll(REDACTED);
  }

  private static boolean isSecret(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    return SECRETS.contains(plain) || ENDS_OF_SECRETS.stream().anyMatch(plain::endsWith);
  }
}
