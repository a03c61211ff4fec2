package io.rollcall.registrant.persistence;

import io.r2dbc.spi.Readable;
import io.rollcall.contracts.Words;
import io.rollcall.platform.rows.Columns;
import io.rollcall.platform.rows.Fields;
import io.rollcall.registrant.domain.Person;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Status;
import io.rollcall.registrant.domain.Type;
import io.rollcall.registrant.domain.ZoomSide;

/** How a row stands in its table. */
final class RegistrantColumns {

  static final Columns<Registrant> ALL =
      new Columns<Registrant>()
          .with("id", "uuid", Registrant::id)
          .with("meeting", "uuid", Registrant::meeting)
          .with("user_id", "text", it -> it.person().userId())
          .with("type", "text", it -> Words.of(it.type()))
          .with("first_name", "text", it -> it.person().firstName())
          .with("last_name", "text", it -> it.person().lastName())
          .with("email", "text", it -> it.person().email())
          .with("sort_name", "text", it -> it.person().sortName())
          .with("status", "text", it -> Words.of(it.status()))
          .with("barred", "boolean", Registrant::barred)
          .with("confirmed", "boolean", Registrant::confirmed)
          .with("zoom_id", "text", it -> it.zoom().id())
          .with("zoom_link", "text", it -> it.zoom().link())
          .with("zoom_told_at", "timestamptz", it -> it.zoom().toldAt())
          .with("zoom_outdated", "boolean", it -> it.zoom().outdated())
          .with("revision", "bigint", Registrant::revision)
          .with("registered_at", "timestamptz", Registrant::registeredAt);

  private RegistrantColumns() {}

  static Registrant registrant(Readable row) {
    return new Registrant(
        Fields.id(row, "id"),
        Fields.id(row, "meeting"),
        new Person(
            Fields.maybeText(row, "user_id"),
            Fields.text(row, "first_name"),
            Fields.maybeText(row, "last_name"),
            Fields.maybeText(row, "email")),
        Words.known(Type.class, Fields.text(row, "type")),
        Words.known(Status.class, Fields.text(row, "status")),
        Fields.is(row, "barred"),
        Fields.is(row, "confirmed"),
        new ZoomSide(
            Fields.maybeText(row, "zoom_id"),
            Fields.maybeText(row, "zoom_link"),
            Fields.instant(row, "zoom_told_at"),
            Fields.is(row, "zoom_outdated")),
        Fields.big(row, "revision"),
        Fields.time(row, "registered_at"));
  }
}
