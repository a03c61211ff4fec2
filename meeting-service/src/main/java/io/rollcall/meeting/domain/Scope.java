package io.rollcall.meeting.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set of meetings by their audience: a key under which meetings are listed. A meeting is in every
 * scope in which somebody may look for it, so each list is one stretch of one index.
 */
public record Scope(String key) {

  public static final Scope USERS = new Scope("user/*");
  public static final Scope GLOBAL = new Scope("global/*");

  /** A part of a scope of course meetings: everything, nothing set, or one id. */
  public sealed interface Part {
    record Any() implements Part {}

    record None() implements Part {}

    record One(String id) implements Part {}

    Part ANY = new Any();
    Part NONE = new None();

    static Part of(@Nullable String id) {
      return id == null ? NONE : new One(id);
    }

    private String text() {
      return switch (this) {
        case Any it -> "*";
        case None it -> "!";
        case One it -> written(it.id());
      };
    }
  }

  public static Scope course(Part course, Part session, Part group) {
    return new Scope("course/%s/%s/%s".formatted(course.text(), session.text(), group.text()));
  }

  public static Scope ofUser(String user) {
    return new Scope("user/" + written(user));
  }

  public static Scope globalBy(String creator) {
    return new Scope("global/" + written(creator));
  }

  /** All scopes that hold a meeting. */
  public static Set<Scope> of(Meeting meeting) {
    return of(meeting.details().audience(), meeting.createdBy());
  }

  /** All scopes that hold what is for this audience and belongs to a meeting of that creator. */
  public static Set<Scope> of(Audience audience, String createdBy) {
    return switch (audience) {
      case Audience.Course it -> ofCourse(it);
      case Audience.User it -> Set.of(USERS, ofUser(it.user()));
      case Audience.Global it -> Set.of(GLOBAL, globalBy(createdBy));
    };
  }

  /** Those in which people look for what they can go to: members exactly, managers by session. */
  public static Set<Scope> toAttend(Meeting meeting) {
    return switch (meeting.details().audience()) {
      case Audience.Course it -> {
        Part course = Part.of(it.course());
        Part session = Part.of(it.session());
        Set<Scope> scopes = new HashSet<>();
        scopes.add(course(course, session, Part.of(it.group())));
        scopes.add(course(course, Part.ANY, Part.ANY));
        if (it.session() != null) {
          scopes.add(course(course, session, Part.ANY));
        }
        yield scopes;
      }
      case Audience.User it -> Set.of(ofUser(it.user()));
      case Audience.Global it -> Set.of(GLOBAL);
    };
  }

  private static Set<Scope> ofCourse(Audience.Course audience) {
    List<Scope> scopes = new ArrayList<>();
    for (Part course : orAny(Part.of(audience.course()))) {
      for (Part session : orAny(Part.of(audience.session()))) {
        orAny(Part.of(audience.group())).forEach(it -> scopes.add(course(course, session, it)));
      }
    }
    return Set.copyOf(scopes);
  }

  private static List<Part> orAny(Part part) {
    return Stream.of(Part.ANY, part).toList();
  }

  /** Never {@code *} or {@code !}, and without {@code /}. */
  private static String written(String id) {
    return "=" + URLEncoder.encode(id, UTF_8);
  }
}
