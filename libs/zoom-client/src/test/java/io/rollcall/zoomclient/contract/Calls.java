package io.rollcall.zoomclient.contract;

import static io.rollcall.zoomclient.calls.Conference.MEETING;
import static io.rollcall.zoomclient.calls.Conference.WEBINAR;
import static io.rollcall.zoomclient.contract.Examples.UUID;
import static io.rollcall.zoomclient.contract.Samples.DAY;
import static io.rollcall.zoomclient.contract.Samples.HOST;
import static io.rollcall.zoomclient.contract.Samples.MEETING_CHANGE;
import static io.rollcall.zoomclient.contract.Samples.MEETING_TO_CREATE;
import static io.rollcall.zoomclient.contract.Samples.NUMBER;
import static io.rollcall.zoomclient.contract.Samples.PERSON;
import static io.rollcall.zoomclient.contract.Samples.RECORDING_SETTINGS_TO_SET;
import static io.rollcall.zoomclient.contract.Samples.WEBINAR_CHANGE;
import static io.rollcall.zoomclient.contract.Samples.WEBINAR_TO_CREATE;

import io.rollcall.zoomclient.ZoomApi;
import io.rollcall.zoomclient.answers.ZoomAnswer;
import io.rollcall.zoomclient.meetings.ZoomMeetings.MeetingList;
import io.rollcall.zoomclient.recordings.Removal;
import io.rollcall.zoomclient.registrants.RegistrantRef;
import io.rollcall.zoomclient.registrants.ZoomRegistrants.Action;
import io.rollcall.zoomclient.registrants.ZoomRegistrants.Status;
import io.rollcall.zoomclient.webinars.NewPanelist;
import io.rollcall.zoomclient.webinars.ZoomWebinars.WebinarList;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Every call of the client, and the operation of the contract that it is. */
enum Calls {
  CREATE_MEETING("createMeeting", api -> api.meetings.create("campus", HOST, MEETING_TO_CREATE)),
  GET_MEETING("getMeeting", api -> api.meetings.get("campus", NUMBER)),
  GET_MEETING_WITH_PAST("getMeeting", api -> api.meetings.getWithPast("campus", NUMBER)),
  MEETINGS_OF_HOST(
      "listMeetings", api -> api.meetings.ofHost("campus", HOST, MeetingList.PREVIOUS_MEETINGS)),
  CHANGE_MEETING("updateMeeting", api -> api.meetings.change("campus", NUMBER, MEETING_CHANGE)),
  CHANGE_SLOT(
      "updateMeeting", api -> api.meetings.change("campus", NUMBER, "1780", MEETING_CHANGE)),
  DELETE_MEETING("deleteMeeting", api -> api.meetings.delete("campus", NUMBER)),
  DELETE_SLOT("deleteMeeting", api -> api.meetings.delete("campus", NUMBER, "1780")),
  END_MEETING("changeMeetingStatus", api -> api.meetings.end("campus", NUMBER)),
  PAST_MEETING("getPastMeeting", api -> api.meetings.past("campus", UUID)),
  MEETING_INSTANCES("listPastMeetingInstances", api -> api.meetings.instances("campus", NUMBER)),
  CREATE_WEBINAR("createWebinar", api -> api.webinars.create("campus", HOST, WEBINAR_TO_CREATE)),
  GET_WEBINAR("getWebinar", api -> api.webinars.get("campus", NUMBER)),
  GET_WEBINAR_WITH_PAST("getWebinar", api -> api.webinars.getWithPast("campus", NUMBER)),
  WEBINARS_OF_HOST(
      "listWebinars", api -> api.webinars.ofHost("campus", HOST, WebinarList.UPCOMING)),
  CHANGE_WEBINAR("updateWebinar", api -> api.webinars.change("campus", NUMBER, WEBINAR_CHANGE)),
  CHANGE_WEBINAR_SLOT(
      "updateWebinar", api -> api.webinars.change("campus", NUMBER, "1780", WEBINAR_CHANGE)),
  DELETE_WEBINAR("deleteWebinar", api -> api.webinars.delete("campus", NUMBER)),
  DELETE_WEBINAR_SLOT("deleteWebinar", api -> api.webinars.delete("campus", NUMBER, "1780")),
  END_WEBINAR("changeWebinarStatus", api -> api.webinars.end("campus", NUMBER)),
  PAST_WEBINAR("reportWebinar", api -> api.webinars.past("campus", UUID)),
  WEBINAR_INSTANCES("listPastWebinarInstances", api -> api.webinars.instances("campus", NUMBER)),
  ADD_PANELISTS(
      "addPanelists",
      api -> api.panelists.add("campus", NUMBER, List.of(new NewPanelist("Jo", "jo@x.example")))),
  PANELISTS("listPanelists", api -> api.panelists.list("campus", NUMBER)),
  DELETE_PANELIST("removePanelist", api -> api.panelists.delete("campus", NUMBER, "a/b")),
  DELETE_PANELISTS("removePanelists", api -> api.panelists.deleteAll("campus", NUMBER)),
  ADD_MEETING_REGISTRANT(
      "addMeetingRegistrant", api -> api.registrants.add("campus", MEETING, NUMBER, PERSON)),
  ADD_MEETING_REGISTRANTS(
      "addManyMeetingRegistrants",
      api -> api.registrants.addMany("campus", MEETING, NUMBER, List.of(PERSON))),
  MEETING_REGISTRANTS(
      "listMeetingRegistrants",
      api -> api.registrants.list("campus", MEETING, NUMBER, Status.PENDING)),
  GET_MEETING_REGISTRANT(
      "getMeetingRegistrant", api -> api.registrants.get("campus", MEETING, NUMBER, "r1")),
  DELETE_MEETING_REGISTRANT(
      "deleteMeetingRegistrant", api -> api.registrants.delete("campus", MEETING, NUMBER, "r1")),
  CHANGE_MEETING_REGISTRANTS(
      "changeMeetingRegistrantsStatus",
      api ->
          api.registrants.change(
              "campus", MEETING, NUMBER, Action.CANCEL, List.of(new RegistrantRef("r1", null)))),
  PAST_MEETING_PARTICIPANTS(
      "listPastMeetingParticipants", api -> api.participants.past("campus", MEETING, UUID)),
  REPORT_MEETING_PARTICIPANTS(
      "reportMeetingParticipants", api -> api.participants.report("campus", MEETING, UUID)),
  ADD_WEBINAR_REGISTRANT(
      "addWebinarRegistrant", api -> api.registrants.add("campus", WEBINAR, NUMBER, PERSON)),
  ADD_WEBINAR_REGISTRANTS(
      "addManyWebinarRegistrants",
      api -> api.registrants.addMany("campus", WEBINAR, NUMBER, List.of(PERSON))),
  WEBINAR_REGISTRANTS(
      "listWebinarRegistrants",
      api -> api.registrants.list("campus", WEBINAR, NUMBER, Status.PENDING)),
  GET_WEBINAR_REGISTRANT(
      "getWebinarRegistrant", api -> api.registrants.get("campus", WEBINAR, NUMBER, "r1")),
  DELETE_WEBINAR_REGISTRANT(
      "deleteWebinarRegistrant", api -> api.registrants.delete("campus", WEBINAR, NUMBER, "r1")),
  CHANGE_WEBINAR_REGISTRANTS(
      "changeWebinarRegistrantsStatus",
      api ->
          api.registrants.change(
              "campus", WEBINAR, NUMBER, Action.CANCEL, List.of(new RegistrantRef("r1", null)))),
  PAST_WEBINAR_PARTICIPANTS(
      "listPastWebinarParticipants", api -> api.participants.past("campus", WEBINAR, UUID)),
  REPORT_WEBINAR_PARTICIPANTS(
      "reportWebinarParticipants", api -> api.participants.report("campus", WEBINAR, UUID)),
  ABSENTEES("listPastWebinarAbsentees", api -> api.participants.absentees("campus", UUID)),
  RECORDINGS_OF_HOST(
      "listUserRecordings", api -> api.recordings.ofHost("campus", HOST, DAY, DAY.plusDays(40))),
  TRASH_OF_HOST("listUserRecordings", api -> api.recordings.trashOfHost("campus", HOST, DAY, DAY)),
  FIND_RECORDING("listUserRecordings", api -> api.recordings.find("campus", HOST, UUID, DAY)),
  GET_RECORDING("getRecordings", api -> api.recordings.get("campus", UUID, Duration.ofDays(30))),
  DELETE_RECORDING("deleteRecordings", api -> api.recordings.delete("campus", UUID, Removal.TRASH)),
  DELETE_FILE(
      "deleteRecordingFile", api -> api.recordings.delete("campus", UUID, "f1", Removal.DELETE)),
  RECOVER_RECORDING("recoverRecordings", api -> api.recordings.recover("campus", UUID)),
  RECOVER_FILE("recoverRecordingFile", api -> api.recordings.recover("campus", UUID, "f1")),
  RECORDING_SETTINGS("getRecordingSettings", api -> api.recordings.settings("campus", UUID)),
  CHANGE_RECORDING_SETTINGS(
      "updateRecordingSettings",
      api -> api.recordings.change("campus", UUID, RECORDING_SETTINGS_TO_SET)),
  GET_USER("getUser", api -> api.users.get("campus", HOST)),
  USERS("listUsers", api -> api.users.list("campus"));

  final String operation;
  final Function<ZoomApi, Mono<? extends ZoomAnswer<?>>> of;

  Calls(String operation, Function<ZoomApi, Mono<? extends ZoomAnswer<?>>> of) {
    this.operation = operation;
    this.of = of;
  }
}
