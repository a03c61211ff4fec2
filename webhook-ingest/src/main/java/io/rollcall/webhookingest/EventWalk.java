package io.rollcall.webhookingest;

import static tools.jackson.core.JsonToken.PROPERTY_NAME;
import static tools.jackson.core.JsonToken.START_OBJECT;

import tools.jackson.core.JsonParser;

/** One way through one body: envelope, payload, object. */
final class EventWalk {

  private final JsonParser json;
  private final HeadOfEvent head;

  EventWalk(JsonParser json, HeadOfEvent head) {
    this.json = json;
    this.head = head;
  }

  void walk() {
    if (json.nextToken() == START_OBJECT) {
      fields(this::envelope);
    }
  }

  private void fields(Field field) {
    while (!head.complete() && json.nextToken() == PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      field.read(name);
      if (!head.complete()) {
        json.skipChildren();
      }
    }
  }

  private void envelope(String name) {
    switch (name) {
      case "event" -> head.event(json);
      case "event_ts" -> head.time(json);
      case "payload" -> {
        if (head.firstPayload()) {
          objectFields(this::payload);
          head.payloadRead();
        }
      }
      default -> {}
    }
  }

  private void payload(String name) {
    switch (name) {
      case "account_id" -> head.accountId(json);
      case "plainToken" -> head.plainToken(json);
      case "uuid" -> head.uuid(HeadOfEvent.PAYLOAD_UUID, json);
      case "meeting_uuid" -> head.uuid(HeadOfEvent.PAYLOAD_MEETING_UUID, json);
      case "object" -> {
        if (head.firstObject()) {
          objectFields(this::object);
        }
      }
      default -> {}
    }
  }

  private void object(String name) {
    switch (name) {
      case "id" -> head.number(HeadOfEvent.ID, json);
      case "meeting_id" -> head.number(HeadOfEvent.MEETING_ID, json);
      case "meeting_number" -> head.number(HeadOfEvent.MEETING_NUMBER, json);
      case "webinar_id" -> head.number(HeadOfEvent.WEBINAR_ID, json);
      case "uuid" -> head.uuid(HeadOfEvent.UUID, json);
      case "meeting_uuid" -> head.uuid(HeadOfEvent.MEETING_UUID, json);
      default -> {}
    }
  }

  private void objectFields(Field field) {
    if (json.currentToken() == START_OBJECT) {
      fields(field);
    }
  }

  private interface Field {
    void read(String name);
  }
}
