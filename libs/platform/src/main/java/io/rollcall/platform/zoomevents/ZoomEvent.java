package io.rollcall.platform.zoomevents;

import io.rollcall.contracts.CloudEventHeaders;
import io.rollcall.platform.failures.Poison;
import io.rollcall.platform.tracing.Trace;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One thing that Zoom reported. Source and id together name it. */
public final class ZoomEvent {

  private static final JsonMapper JSON = new JsonMapper();

  private final String source;
  private final String id;
  private final String account;
  private final String type;
  private final String subject;
  private final @Nullable Instant time;
  private final byte[] body;
  private final @Nullable String traceparent;
  private @Nullable JsonNode json;

  /**
   * An event as it stands on its topic.
   *
   * @param source {@code /webhooks/zoom/<account>}
   * @param id SHA-256 of the body
   * @param account key of the account
   * @param type {@code zoom.<Zoom's event name>}
   * @param subject the record's key: a Zoom number, a uuid, or the account
   * @param time when it happened, by Zoom's clock; null when Zoom does not tell
   * @param body as Zoom sent it, byte for byte
   * @param traceparent W3C trace context; null if none
   */
  public ZoomEvent(
      String source,
      String id,
      String account,
      String type,
      String subject,
      @Nullable Instant time,
      byte[] body,
      @Nullable String traceparent) {
    this.source = source;
    this.id = id;
    this.account = account;
    this.type = type;
    this.subject = subject;
    this.time = time;
    this.body = body;
    this.traceparent = traceparent;
  }

  /** {@code /webhooks/zoom/<account>}. */
  public String source() {
    return source;
  }

  /** The same for the same body. */
  public String id() {
    return id;
  }

  /** Key of the account. */
  public String account() {
    return account;
  }

  /** {@code zoom.meeting.started}, for example. */
  public String type() {
    return type;
  }

  /** Zoom's own name of it: {@code meeting.started}, for example. */
  public String name() {
    return type.startsWith(CloudEventHeaders.ZOOM_TYPE_PREFIX)
        ? type.substring(CloudEventHeaders.ZOOM_TYPE_PREFIX.length())
        : type;
  }

  /** The record's key: a Zoom number, a uuid, or the account. */
  public String subject() {
    return subject;
  }

  /** When it happened, by Zoom's clock; null when Zoom does not tell. */
  public @Nullable Instant time() {
    return time;
  }

  /** As Zoom sent it. Not to be changed. */
  public byte[] body() {
    return body;
  }

  /** W3C trace context of the webhook. */
  public @Nullable String traceparent() {
    return traceparent;
  }

  /** The trace in which its effects happen. */
  Trace trace() {
    return Trace.continued(traceparent);
  }

  /**
   * The body as a tree; parsed at the first call.
   *
   * @throws Poison it is no JSON object
   */
  public JsonNode json() {
    JsonNode parsed = json;
    if (parsed == null) {
      parsed = parse(body);
      json = parsed;
    }
    return parsed;
  }

  private static JsonNode parse(byte[] body) {
    JsonNode tree;
    try {
      tree = JSON.readTree(body);
    } catch (JacksonException e) {
      // without cause: Jackson's message quotes the text
      throw new Poison("the body is no JSON");
    }
    if (tree == null || !tree.isObject()) {
      throw new Poison("the body is no JSON object");
    }
    return tree;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ZoomEvent event && source.equals(event.source) && id.equals(event.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(source, id);
  }

  @Override
  public String toString() {
    return type + " " + id + " of " + source;
  }
}
