package io.rollcall.webhookingest;

import static tools.jackson.core.JsonToken.VALUE_NULL;
import static tools.jackson.core.JsonToken.VALUE_NUMBER_INT;
import static tools.jackson.core.JsonToken.VALUE_STRING;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;

/** What a walk has found so far. A name that was seen once is not read again. */
final class HeadOfEvent {

  /** What can be a record's key, the best first (architecture 2.1). */
  static final int ID = 0;

  static final int MEETING_ID = 1;
  static final int MEETING_NUMBER = 2;
  static final int WEBINAR_ID = 3;
  static final int UUID = 4;
  static final int MEETING_UUID = 5;
  static final int PAYLOAD_UUID = 6;
  static final int PAYLOAD_MEETING_UUID = 7;

  private static final int EVENT = 8;
  private static final int TIME = 9;
  private static final int PAYLOAD = 10;
  private static final int ACCOUNT_ID = 11;
  private static final int PLAIN_TOKEN = 12;
  private static final int OBJECT = 13;

  private final @Nullable String[] subjects = new @Nullable String[PAYLOAD_MEETING_UUID + 1];
  private int seen;
  private boolean payloadRead;
  private @Nullable String event;
  private @Nullable String accountId;
  private @Nullable Long time;
  private @Nullable String plainToken;

  void event(JsonParser json) {
    if (first(EVENT)) {
      event = name(json);
    }
  }

  void time(JsonParser json) {
    if (first(TIME)) {
      long value = wholeNumber(json);
      time = EventTimes.tellable(value) ? value : null;
    }
  }

  void accountId(JsonParser json) {
    if (first(ACCOUNT_ID) && json.currentToken() != VALUE_NULL) {
      accountId = json.currentToken() == VALUE_STRING ? json.getString() : "";
    }
  }

  void plainToken(JsonParser json) {
    if (first(PLAIN_TOKEN)) {
      plainToken = name(json);
    }
  }

  void number(int subject, JsonParser json) {
    if (first(subject)) {
      subjects[subject] = ZoomNumbers.zoomNumber(name(json), wholeNumber(json));
    }
  }

  void uuid(int subject, JsonParser json) {
    if (first(subject)) {
      subjects[subject] = name(json);
    }
  }

  boolean firstPayload() {
    return first(PAYLOAD);
  }

  boolean firstObject() {
    return first(OBJECT);
  }

  void payloadRead() {
    payloadRead = true;
  }

  /** Nothing that follows can change what is known. */
  boolean complete() {
    return seen(EVENT) && (event == null || seen(TIME) && (payloadRead || payloadKnown()));
  }

  EventHead read(boolean damaged) {
    return new EventHead(event, accountId, subject(), time, plainToken, damaged);
  }

  private boolean payloadKnown() {
    return subjects[ID] != null && seen(ACCOUNT_ID) && !EventHead.CHALLENGE.equals(event);
  }

  private @Nullable String subject() {
    for (String subject : subjects) {
      if (subject != null) {
        return subject;
      }
    }
    return null;
  }

  private boolean first(int field) {
    boolean first = !seen(field);
    seen |= 1 << field;
    return first;
  }

  private boolean seen(int field) {
    return (seen & 1 << field) != 0;
  }

  private static @Nullable String name(JsonParser json) {
    return json.currentToken() == VALUE_STRING ? Names.name(json.getString()) : null;
  }

  private static long wholeNumber(JsonParser json) {
    boolean fits =
        json.currentToken() == VALUE_NUMBER_INT && json.getNumberType() != NumberType.BIG_INTEGER;
    return fits ? json.getLongValue() : -1;
  }
}
