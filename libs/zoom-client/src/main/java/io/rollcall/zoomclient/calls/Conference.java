package io.rollcall.zoomclient.calls;

/** Zoom's two kinds of conference; their calls differ in the path alone where both can do it. */
public enum Conference {
  MEETING("meetings"),
  WEBINAR("webinars");

  private final String segment;

  Conference(String segment) {
    this.segment = segment;
  }

  /** What is planned under this number. */
  public String planned(long number) {
    return "/" + segment + "/" + number;
  }

  /** The meetings or webinars of a user. */
  public String of(String user) {
    return "/users/" + ZoomCall.encode(user) + "/" + segment;
  }

  /** What took place under this uuid. */
  public String past(String uuid) {
    return "/past_" + segment + "/" + ZoomCall.encodeUuid(uuid);
  }

  /** Everything that took place under this number. */
  public String instances(long number) {
    return "/past_" + segment + "/" + number + "/instances";
  }

  /** Name of the list in {@code instances} and in lists of a user. */
  public String member() {
    return segment;
  }

  /** The report about this uuid. */
  public String report(String uuid) {
    return "/report/" + segment + "/" + ZoomCall.encodeUuid(uuid);
  }
}
