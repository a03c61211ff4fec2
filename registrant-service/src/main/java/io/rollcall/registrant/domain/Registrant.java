package io.rollcall.registrant.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's row for one meeting.
 *
 * @param barred denied or cancelled by others, so that the person cannot undo it by joining
 * @param confirmed false while Zoom has yet to say yes to what a manager ordered: nobody sees it
 * @param revision of the last record about it; 0 before the first
 */
public record Registrant(
    UUID id,
    UUID meeting,
    Person person,
    Type type,
    Status status,
    boolean barred,
    boolean confirmed,
    ZoomSide zoom,
    long revision,
    Instant registeredAt) {

  private static final Person NOBODY = new Person(null, "", null, null);

  /** One that is new. */
  public static Registrant of(
      UUID id, UUID meeting, Person person, Type type, boolean confirmed, Instant now) {
    return new Registrant(
        id, meeting, person, type, Status.APPROVED, false, confirmed, ZoomSide.NONE, 0, now);
  }

  public boolean isActive() {
    return status.isActive();
  }

  /** Under whatever e-mail. */
  public boolean isOnZoom() {
    return zoom.id() != null;
  }

  /** Under the e-mail that the person has. */
  public boolean isRegistered() {
    return isOnZoom() && !zoom.outdated();
  }

  /** Comes as that from now on. */
  public Registrant as(Type other) {
    return new Registrant(
        id, meeting, person, other, status, barred, confirmed, zoom, revision, registeredAt);
  }

  /**
   * Is called so from now on. A registration on Zoom belongs to an e-mail: the one under another
   * e-mail is kept until there is a new one.
   */
  public Registrant called(Person other) {
    boolean same = person.email() == null || person.hasEmail(other.email());
    return new Registrant(
        id,
        meeting,
        other,
        type,
        status,
        barred,
        confirmed,
        same ? zoom : zoom.outdate(),
        revision,
        registeredAt);
  }

  /** Without what it has on Zoom. */
  Registrant left() {
    return with(status, barred, confirmed, zoom.gone());
  }

  /** Takes over what another row of the same person has on Zoom. */
  Registrant absorb(Registrant other) {
    return isOnZoom() ? this : with(other.status, other.barred, true, other.zoom);
  }

  /** Counts from now on. */
  public Registrant confirm() {
    return with(status, barred, true, zoom);
  }

  /** Expected again. */
  public Registrant bringBack() {
    return with(Status.APPROVED, false, confirmed, zoom);
  }

  /**
   * Not expected any more, here and on Zoom.
   *
   * @param byOthers not by the person
   */
  public Registrant cancel(boolean byOthers) {
    return with(Status.CANCELLED, byOthers, confirmed, zoom.gone());
  }

  public Registrant approve() {
    return with(Status.APPROVED, false, confirmed, zoom);
  }

  public Registrant deny() {
    return with(Status.DENIED, true, confirmed, zoom.withoutLink());
  }

  /** Zoom has refused it: what nobody was shown yet is given up, and nobody is blocked any more. */
  public Registrant refused() {
    if (!confirmed) {
      return with(Status.CANCELLED, false, false, zoom);
    }
    return status == Status.BLOCKED ? approve() : this;
  }

  /**
   * A registration that is over and was never heard of: nobody sees it. It keeps Zoom's id, so that
   * what is told late of it does not make a new row.
   */
  public static Registrant over(UUID id, UUID meeting, ZoomFact fact, Instant now) {
    return new Registrant(
        id,
        meeting,
        new Person(null, "-", null, null),
        Type.REGISTRANT,
        Status.CANCELLED,
        false,
        false,
        new ZoomSide(fact.id(), null, fact.at(), false),
        0,
        now);
  }

  /** A registration of nobody any more, of which nothing counts that is still told. */
  public static Registrant gone(UUID id, UUID meeting, String zoomId, Instant now) {
    return new Registrant(
        id,
        meeting,
        NOBODY,
        Type.REGISTRANT,
        Status.CANCELLED,
        true,
        false,
        new ZoomSide(zoomId, null, null, false),
        0,
        now);
  }

  /** Zoom's limit for one person is reached. */
  public Registrant block() {
    return with(Status.BLOCKED, barred, true, zoom);
  }

  /**
   * Zoom has registered it.
   *
   * @param link null while somebody has yet to approve it
   * @param at by Zoom's clock
   */
  public Registrant registered(String zoomId, @Nullable String link, @Nullable Instant at) {
    return with(
        link == null ? Status.PENDING : Status.APPROVED,
        false,
        true,
        new ZoomSide(zoomId, link, zoom.later(at), false));
  }

  /**
   * Zoom tells where the registration stands: the newest word counts, however often and in whatever
   * order they come. Nothing is learnt of who was erased.
   */
  public Registrant told(ZoomFact fact) {
    if (isErased() || !fact.isNewerThan(zoom.toldAt(), status)) {
      return this;
    }
    ZoomSide known =
        new ZoomSide(
            fact.id(),
            fact.link() == null ? linkOf(fact) : fact.link(),
            fact.at(),
            zoom.outdated() && fact.id().equals(zoom.id()));
    return switch (fact.status()) {
      case CANCELLED ->
          with(Status.CANCELLED, barred || (isActive() && !fact.own()), confirmed, known.gone());
      case DENIED -> with(Status.DENIED, true, confirmed, known);
      default -> with(fact.status(), false, true, known);
    };
  }

  /** What Zoom told until then counts no more. */
  public Registrant heard(@Nullable Instant at) {
    return with(
        status,
        barred,
        confirmed,
        new ZoomSide(zoom.id(), zoom.link(), zoom.later(at), zoom.outdated()));
  }

  /**
   * Zoom answers where the registration stands. Its answers tell the time in whole seconds, so what
   * was heard before it was asked may seem to be newer, and is not.
   *
   * @param asked the row as it was when Zoom was asked
   */
  public Registrant seen(ZoomFact fact, Registrant asked) {
    Instant heard = asked.zoom.toldAt();
    boolean heardNothingSince = Objects.equals(heard, zoom.toldAt());
    return told(heard == null || !heardNothingSince ? fact : fact.after(heard));
  }

  /**
   * What nobody may know any more is gone; that there was somebody stays. Zoom's id of the
   * registration stays as well: what Zoom still tells of it must not make a new row.
   */
  public Registrant erase() {
    return new Registrant(
        id,
        meeting,
        NOBODY,
        type,
        Status.CANCELLED,
        true,
        confirmed,
        zoom.withoutLink(),
        revision,
        registeredAt);
  }

  /** Whether all that told who it is was removed. */
  public boolean isErased() {
    return person.userId() == null && person.firstName().isEmpty();
  }

  /** With the next revision: there is a record about it. */
  public Registrant revised() {
    return new Registrant(
        id, meeting, person, type, status, barred, confirmed, zoom, revision + 1, registeredAt);
  }

  private @Nullable String linkOf(ZoomFact fact) {
    boolean still = fact.id().equals(zoom.id()) && fact.status() == Status.APPROVED;
    return still ? zoom.link() : null;
  }

  private Registrant with(Status next, boolean nowBarred, boolean nowConfirmed, ZoomSide side) {
    return new Registrant(
        id, meeting, person, type, next, nowBarred, nowConfirmed, side, revision, registeredAt);
  }
}
