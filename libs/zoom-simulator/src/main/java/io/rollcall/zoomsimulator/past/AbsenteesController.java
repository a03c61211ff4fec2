package io.rollcall.zoomsimulator.past;

import io.rollcall.zoomsimulator.accounts.Account;
import io.rollcall.zoomsimulator.api.Pages;
import io.rollcall.zoomsimulator.meetings.Kind;
import io.rollcall.zoomsimulator.people.Stay;
import io.rollcall.zoomsimulator.registrants.Registrant;
import io.rollcall.zoomsimulator.registrants.RegistrantJson;
import io.rollcall.zoomsimulator.registrants.Registrants;
import io.rollcall.zoomsimulator.registrants.Status;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who was registered to a webinar and did not come. */
@RestController
class AbsenteesController {

  private final PastOccurrences past;
  private final Registrants registrants;

  AbsenteesController(PastOccurrences past, Registrants registrants) {
    this.past = past;
    this.registrants = registrants;
  }

  @GetMapping("/v2/past_webinars/{id}/absentees")
  Map<String, Object> absentees(
      @RequestAttribute(Account.ATTRIBUTE) Account account,
      @PathVariable String id,
      @RequestParam(name = "page_size", defaultValue = "30") int pageSize,
      @RequestParam(name = "next_page_token", defaultValue = "") String token) {
    var found = past.find(account, Kind.WEBINAR, id);
    var stays = past.stays(account, found);
    var absent =
        registrants.of(found.meeting().number()).stream()
            .filter(each -> each.status() == Status.APPROVED && !wasThere(each, stays))
            .toList();
    var asked = new Pages.Asked(pageSize, token);
    return Pages.of("registrants", absent, RegistrantJson.of(found.meeting()), asked, "absent", id);
  }

  private static boolean wasThere(Registrant registrant, List<Stay> stays) {
    return stays.stream()
        .map(stay -> stay.participant().person())
        .anyMatch(
            person ->
                registrant.id().equals(person.registrantId())
                    || registrant.email().equalsIgnoreCase(person.email()));
  }
}
