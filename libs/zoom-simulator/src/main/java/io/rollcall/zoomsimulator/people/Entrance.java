package io.rollcall.zoomsimulator.people;

import io.rollcall.zoomsimulator.meetings.Links;
import io.rollcall.zoomsimulator.meetings.Meeting;
import io.rollcall.zoomsimulator.meetings.Meetings;
import io.rollcall.zoomsimulator.registrants.Panelists;
import io.rollcall.zoomsimulator.registrants.Registrants;
import io.rollcall.zoomsimulator.registrants.Status;
import java.net.URI;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Lets in whoever opens one of Zoom's links. */
@Component
public class Entrance {

  private final Meetings meetings;
  private final Registrants registrants;
  private final Panelists panelists;
  private final Rooms rooms;

  Entrance(Meetings meetings, Registrants registrants, Panelists panelists, Rooms rooms) {
    this.meetings = meetings;
    this.registrants = registrants;
    this.panelists = panelists;
    this.rooms = rooms;
  }

  /**
   * Opens a link: the host's starts the meeting when nothing runs; a registrant's or panelist's
   * brings them in under their name, any other a guest.
   *
   * @param name of a guest
   * @throws IllegalStateException when the link has expired, or needs a registration
   */
  public Participant open(URI link, String name, Instant at) {
    var parts = String.valueOf(link.getPath()).split("/");
    var meeting = meeting(parts[parts.length - 1]);
    var query = UriComponentsBuilder.fromUri(link).build().getQueryParams();
    if (parts[1].equals("s")) {
      return asHost(meeting, Optional.ofNullable(query.getFirst("zak")).orElse(""), at);
    }
    var token = Optional.ofNullable(query.getFirst("tk")).orElse("");
    return rooms.join(meeting.number(), guestOrKnown(meeting, token, name), at);
  }

  private Participant asHost(Meeting meeting, String zak, Instant at) {
    if (!Links.isAlive(zak)) {
      throw new IllegalStateException("the start link has expired");
    }
    if (meeting.startedAt() == null) {
      rooms.start(meeting.number(), at);
    }
    var email = meeting.host().email();
    return rooms.join(meeting.number(), new Person(email, email, true, null, null), at);
  }

  private Person guestOrKnown(Meeting meeting, String token, String name) {
    var known =
        registrant(meeting, token)
            .or(() -> panelists.byToken(meeting.number(), token).map(Entrance::person));
    if (known.isEmpty() && meeting.plan().settings().needsRegistration()) {
      throw new IllegalStateException("the meeting needs a registration");
    }
    return known.orElseGet(() -> Person.guest(name));
  }

  private Optional<Person> registrant(Meeting meeting, String token) {
    return registrants
        .byToken(meeting.number(), token)
        .filter(each -> each.status() == Status.APPROVED)
        .map(
            each -> {
              var fullName = (each.firstName() + " " + each.lastName()).trim();
              return new Person(fullName, each.email(), false, each.id(), null);
            });
  }

  private static Person person(Panelists.Panelist panelist) {
    return new Person(panelist.name(), panelist.email(), false, panelist.id(), null);
  }

  private Meeting meeting(String number) {
    try {
      return meetings.byNumber(Long.parseLong(number)).orElseThrow();
    } catch (NumberFormatException | NoSuchElementException unknown) {
      throw new NoSuchElementException("the link names no meeting");
    }
  }
}
