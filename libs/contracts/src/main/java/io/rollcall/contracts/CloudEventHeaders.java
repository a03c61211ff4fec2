package io.rollcall.contracts;

/** Kafka header names of CloudEvents 1.0 in binary mode, and of the W3C trace context. */
public final class CloudEventHeaders {

  public static final String SPEC_VERSION = "ce_specversion";
  public static final String ID = "ce_id";
  public static final String SOURCE = "ce_source";
  public static final String TYPE = "ce_type";
  public static final String SUBJECT = "ce_subject";

  /** RFC 3339, UTC. Missing when the event does not tell its time. */
  public static final String TIME = "ce_time";

  public static final String CONTENT_TYPE = "content-type";

  /** W3C Trace Context. */
  public static final String TRACE_PARENT = "traceparent";

  public static final String SPEC_VERSION_1_0 = "1.0";
  public static final String JSON = "application/json";

  /** Before Zoom's event name in {@link #TYPE}: {@code zoom.meeting.started}. */
  public static final String ZOOM_TYPE_PREFIX = "zoom.";

  /** Before the account's key in {@link #SOURCE} of everything that Zoom reports. */
  public static final String ZOOM_SOURCE_PREFIX = "/webhooks/zoom/";

  private CloudEventHeaders() {}
}
