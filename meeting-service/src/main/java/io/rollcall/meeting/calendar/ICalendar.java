package io.rollcall.meeting.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rollcall.meeting.persistence.CalendarEntries.CalendarEntry;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * Writes iCalendar (RFC 5545): one event for each time of a meeting, in UTC. Without a method,
 * which would ask for organizers: nobody is invited by it.
 */
@Component
class ICalendar {

  private final CalendarProperties properties;

  ICalendar(CalendarProperties properties) {
    this.properties = properties;
  }

  byte[] write(List<CalendarEntry> entries) {
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Rollcall//Meetings//EN"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(ImmutableCalScale.GREGORIAN);
    calendar.add(utc());
    entries.forEach(entry -> calendar.add(event(entry)));
    StringWriter text = new StringWriter();
    try {
      new CalendarOutputter(false).output(calendar, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Folding.folded(text.toString()).getBytes(UTF_8);
  }

  /** A calendar without any component would not be valid. */
  private static VTimeZone utc() {
    Standard always = new Standard();
    always.add(new DtStart<>(LocalDate.EPOCH.atStartOfDay()));
    always.add(new TzOffsetFrom(ZoneOffset.UTC));
    always.add(new TzOffsetTo(ZoneOffset.UTC));
    VTimeZone zone = new VTimeZone(new ComponentList<Observance>(List.of(always)));
    zone.add(new TzId("Etc/UTC"));
    return zone;
  }

  private VEvent event(CalendarEntry entry) {
    VEvent event = new VEvent(false);
    event.add(new Uid("%s-%s@rollcall".formatted(entry.meeting(), entry.slot().id())));
    event.add(new DtStamp(entry.changedAt()));
    event.add(new LastModified(entry.changedAt()));
    event.add(new Sequence(entry.sequence()));
    event.add(new DtStart<>(entry.slot().start()));
    event.add(new DtEnd<>(entry.slot().end()));
    event.add(new Summary(line(entry.topic())));
    if (entry.deleted() || entry.slot().cancelled()) {
      event.add(ImmutableStatus.VEVENT_CANCELLED);
    } else {
      event.add(ImmutableStatus.VEVENT_CONFIRMED);
    }
    if (!entry.deleted()) {
      describe(event, entry);
    }
    return event;
  }

  /** Of a deleted meeting no more is told than that it does not take place. */
  private void describe(VEvent event, CalendarEntry entry) {
    String agenda = entry.agenda();
    if (agenda != null) {
      event.add(new Description(lines(agenda)));
    }
    URI join = properties.join(entry.meeting());
    if (join != null) {
      event.add(new Url(join));
    }
  }

  private static String line(String text) {
    return text.replaceAll("\\R|\\p{Cc}", " ");
  }

  /** The library escapes LF and CRLF alone: a lone CR would end a line of the calendar. */
  private static String lines(String text) {
    return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "");
  }
}
