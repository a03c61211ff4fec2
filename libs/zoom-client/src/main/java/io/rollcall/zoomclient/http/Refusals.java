package io.rollcall.zoomclient.http;

import io.rollcall.zoomclient.answers.ZoomError;
import io.rollcall.zoomclient.answers.ZoomRefusal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** Reads Zoom's error bodies: {@code code}, {@code message}, {@code errors}, and OAuth's. */
final class Refusals {

  private static final int TEXT_LIMIT = 1000;
  private static final int PARTS_LIMIT = 50;

  /** The names stand in the text only; its words around them are not looked at. */
  private static final Pattern SCOPES = Pattern.compile("scopes:\\s*\\[([^\\]]*)]");

  private Refusals() {}

  /** Whether a body of Zoom's says no; some do under status 200. */
  static boolean isError(JsonNode json) {
    return json.path("code").isIntegralNumber()
        && json.path("message").isString()
        && json.path("id").isMissingNode();
  }

  /** Whether somebody who speaks for Zoom refused; a proxy's page or an empty body does not. */
  static boolean isReadable(int status, JsonNode json) {
    return status == 401 || status == 429 || isOAuth(json) || json.path("code").isIntegralNumber();
  }

  static ZoomRefusal of(int status, HttpHeaders headers, JsonNode json) {
    if (status == 429) {
      ZoomError error = error(status, json);
      return new ZoomRefusal.Limited(error, RateLimits.of(headers, error.message()));
    }
    return isOAuth(json) ? ofOAuth(status, json) : ofCode(error(status, json), json);
  }

  private static boolean isOAuth(JsonNode json) {
    return json.path("error").isString();
  }

  private static ZoomRefusal ofOAuth(int status, JsonNode json) {
    String text = json.path("error").asString("") + ": " + json.path("reason").asString("");
    ZoomError error = new ZoomError(status, 0, limited(text));
    return status == 401
        ? new ZoomRefusal.TokenRefused(error)
        : new ZoomRefusal.CredentialsRefused(error);
  }

  private static ZoomError error(int status, JsonNode json) {
    String text = limited(json.path("message").asString(""));
    return new ZoomError(status, json.path("code").asInt(status), text);
  }

  private static ZoomRefusal ofCode(ZoomError error, JsonNode json) {
    Set<String> scopes = scopes(error.message());
    if (error.code() == 4711 || !scopes.isEmpty()) {
      return new ZoomRefusal.ScopesMissing(error, scopes);
    }
    if (error.status() == 401 || error.code() == 124) {
      return new ZoomRefusal.TokenRefused(error);
    }
    return switch (error.code()) {
      case 200, 3161 -> new ZoomRefusal.NotLicensed(error);
      case 300 -> new ZoomRefusal.Invalid(error, errors(json));
      case 1001, 1010 -> new ZoomRefusal.UserMissing(error);
      case 3000 -> new ZoomRefusal.Inaccessible(error);
      case 3001 -> new ZoomRefusal.MeetingMissing(error);
      case 3002 -> new ZoomRefusal.Running(error);
      case 3027 -> new ZoomRefusal.HostNotRegistrable(error);
      case 3034, 3035, 3043 -> new ZoomRefusal.Full(error);
      case 3038 -> new ZoomRefusal.RegistrationClosed(error);
      case 3301, 3303 -> new ZoomRefusal.RecordingAbsent(error);
      case 4700, 4702, 4704, 4705, 4706 -> new ZoomRefusal.CredentialsRefused(error);
      case 12702 -> new ZoomRefusal.TooOld(error);
      default -> new ZoomRefusal.Other(error);
    };
  }

  private static Set<String> scopes(String text) {
    Matcher named = SCOPES.matcher(text);
    return named.find()
        ? Pattern.compile(",")
            .splitAsStream(named.group(1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .limit(PARTS_LIMIT)
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  private static List<ZoomRefusal.FieldError> errors(JsonNode json) {
    return json.path("errors")
        .valueStream()
        .limit(PARTS_LIMIT)
        .map(
            error ->
                new ZoomRefusal.FieldError(
                    limited(error.path("field").asString("")),
                    limited(error.path("message").asString(""))))
        .toList();
  }

  private static String limited(String text) {
    return text.length() <= TEXT_LIMIT ? text : text.substring(0, TEXT_LIMIT);
  }
}
