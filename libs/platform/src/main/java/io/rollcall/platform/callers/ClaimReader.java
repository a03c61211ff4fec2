package io.rollcall.platform.callers;

import io.rollcall.platform.callers.TokenProperties.Claims;
import io.rollcall.platform.callers.TokenProperties.Machine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a caller of a token's claims. What has an unexpected form gives no right. */
final class ClaimReader {

  private static final Set<String> CLIENT_CREDENTIALS =
      Set.of("client_credentials", "client-credentials");

  private final ClaimPointer userId;
  private final ClaimPointer name;
  private final ClaimPointer givenName;
  private final ClaimPointer familyName;
  private final ClaimPointer email;
  private final ClaimPointer roles;
  private final ClaimPointer courses;
  private final ClaimPointer clientId;
  private final ClaimPointer grantType;
  private final Machine machine;

  ClaimReader(Claims places, Machine machine) {
    userId = new ClaimPointer(places.userId());
    name = new ClaimPointer(places.name());
    givenName = new ClaimPointer(places.givenName());
    familyName = new ClaimPointer(places.familyName());
    email = new ClaimPointer(places.email());
    roles = new ClaimPointer(places.roles());
    courses = new ClaimPointer(places.courses());
    clientId = new ClaimPointer(places.clientId());
    grantType = new ClaimPointer(places.grantType());
    this.machine = machine;
  }

  /** The caller; empty when the token does not say whose it is. */
  Optional<Caller> caller(Map<String, Object> claims) {
    return Optional.ofNullable(userId.textIn(claims))
        .map(
            user ->
                new Caller(
                    user,
                    name.textIn(claims),
                    givenName.textIn(claims),
                    familyName.textIn(claims),
                    email.textIn(claims),
                    Set.copyOf(ClaimPointer.texts(roles.in(claims))),
                    coursesIn(claims),
                    null));
  }

  /** Whether the token belongs to a program and not to a person. */
  boolean isMachine(Map<String, Object> claims) {
    String client = clientId.textIn(claims);
    String grant = grantType.textIn(claims);
    boolean marked =
        (client != null && client.equals(userId.textIn(claims)))
            || (grant != null && CLIENT_CREDENTIALS.contains(grant));
    return marked || (machine == Machine.NAMELESS && namesNobody(claims));
  }

  private boolean namesNobody(Map<String, Object> claims) {
    return Stream.of(name, givenName, familyName, email)
        .allMatch(place -> place.in(claims) == null);
  }

  private List<CourseClaim> coursesIn(Map<String, Object> claims) {
    return courses.in(claims) instanceof List<?> list
        ? list.stream().map(ClaimReader::course).flatMap(Optional::stream).toList()
        : List.of();
  }

  private static Optional<CourseClaim> course(@Nullable Object claim) {
    if (!(claim instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    String course = ClaimPointer.text(map.get("course"));
    Object session = map.get("session");
    String role = ClaimPointer.text(map.get("role"));
    boolean known = "manager".equals(role) || "member".equals(role);
    if (course == null || !known || (session != null && ClaimPointer.text(session) == null)) {
      return Optional.empty();
    }
    Set<String> groups = Set.copyOf(ClaimPointer.texts(map.get("groups")));
    return Optional.of(
        new CourseClaim(course, ClaimPointer.text(session), groups, "manager".equals(role)));
  }
}
