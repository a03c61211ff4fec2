package io.rollcall.local;

import java.io.IOException;

/** What `up` says when everything is ready. */
record Summary(Layout layout, Ports ports, Processes processes) {

  void print(Console console) throws IOException {
    console.line("");
    table(console);
    String scripts = "deploy/local";
    console.line("");
    console.line("Try:");
    console.line("  source %s", layout.env());
    console.line(
        "  curl -H \"Authorization: Bearer $TOKEN_TEACHER\""
            + " \"$GATEWAY_URL/api/v1/meetings?course=C1\"");
    console.line(
        "  curl -X POST $ISSUER_URL/token -d '{\"sub\":\"me\",\"roles\":[\"admin\"]}'    # any"
            + " other token");
    console.line(
        "  %s/demo                      # two accounts, and a Zoom that misbehaves", scripts);
    console.line("  open %s/api/docs", ports.url(Part.GATEWAY));
    console.line("  %s/status · %s/logs meeting-service -f · %s/down", scripts, scripts, scripts);
  }

  void table(Console console) throws IOException {
    console.line("%-19s %-8s %-8s %s", "what", "state", "pid", "where");
    for (Part part : Part.values()) {
      String pid = processes.running(part).map(process -> "" + process.pid()).orElse("");
      String state = pid.isEmpty() ? "stopped" : "runs";
      String dead = pid.isEmpty() && processes.isWanted(part) ? "DEAD" : state;
      console.line("%-19s %-8s %-8s %s", part.title(), dead, pid, where(part));
    }
  }

  private String where(Part part) {
    return switch (part) {
      case POSTGRES, KAFKA -> ports.address(part);
      case ISSUER, ZOOM -> ports.url(part);
      default -> ports.url(part) + "   management " + ports.managementUrl(part) + "/actuator";
    };
  }
}
