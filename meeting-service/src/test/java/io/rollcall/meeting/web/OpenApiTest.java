package io.rollcall.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.meeting.persistence.ActivityViews.ActivityView;
import io.rollcall.testkit.openapi.OpenApiOfCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenApiTest extends OpenApiOfCode {

  OpenApiTest() throws IOException {
    super(
        List.of(
            MeetingsController.class,
            AlteringController.class,
            SlotsController.class,
            HistoryController.class,
            MeController.class,
            AnnouncementsController.class,
            CalendarLinkController.class,
            FeedController.class,
            AccountsController.class),
        Map.ofEntries(
            Map.entry("Meeting", MeetingJson.class),
            Map.entry("NextSlot", MeetingJson.NextSlotJson.class),
            Map.entry("Slot", SlotJson.class),
            Map.entry("SlotRequest", SlotRequest.class),
            Map.entry("Recurrence", RecurrenceJson.class),
            Map.entry("RecurrenceRequest", MeetingRequest.RecurrenceRequest.class),
            Map.entry("CurrentOccurrence", MeetingJson.CurrentJson.class),
            Map.entry("Audience", MeetingJson.AudienceJson.class),
            Map.entry("SignedAttendance", MeetingJson.SignedJson.class),
            Map.entry("Settings", MeetingJson.SettingsJson.class),
            Map.entry("MeetingRequest", MeetingRequest.class),
            Map.entry("AudienceRequest", MeetingRequest.AudienceRequest.class),
            Map.entry("SignedAttendanceRequest", MeetingRequest.SignedRequest.class),
            Map.entry("SettingsRequest", MeetingRequest.SettingsRequest.class),
            Map.entry("Occurrence", HistoryController.OccurrenceJson.class),
            Map.entry("Announcement", AnnouncementJson.class),
            Map.entry("AnnouncedMeeting", AnnouncementJson.AnnouncedMeetingJson.class),
            Map.entry("AnnouncementRequest", AnnouncementRequest.class),
            Map.entry("CalendarLink", CalendarLinkController.CalendarLinkJson.class),
            Map.entry("Account", AccountJson.class),
            Map.entry("Host", HostJson.class),
            Map.entry("AccountCheck", AccountCheckJson.class),
            Map.entry("TokenCheck", AccountCheckJson.TokenJson.class),
            Map.entry("HostsCheck", AccountCheckJson.HostsJson.class),
            Map.entry("HostCheck", AccountCheckJson.HostCheckJson.class),
            Map.entry("CheckFailure", AccountCheckJson.FailureJson.class),
            Map.entry("Activity", ActivityView.class)));
  }

  @Test
  void aPatchHasTheFieldsOfARequestThatCanBeChanged() {
    assertThat(fieldsOf("MeetingPatch")).isEqualTo(Patching.CHANGEABLE);
  }
}
