package io.rollcall.local;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables of a service, as an installation would set them. */
record Environment(Layout layout, Ports ports) {

  /** Whoever plays with faults wants to see soon what comes of a call whose answer was lost. */
  private static final Map<String, String> SOONER =
      Map.of("ROLLCALL_INTENTS_LEASE", "10s", "ROLLCALL_ZOOM_ANSWER_WITHIN", "4s");

  Map<String, String> of(Part part) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("SERVER_PORT", Integer.toString(ports.of(part)));
    if (part == Part.ZOOM) {
      environment.put("ROLLCALL_SIMULATOR_ACCOUNTS_FILE", layout.simulatorAccounts().toString());
      environment.put("ROLLCALL_SIMULATOR_RETRY_WAITS", "5s,20s,60s");
      return environment;
    }
    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.managementOf(part)));
    environment.put("ROLLCALL_KAFKA_BOOTSTRAP", ports.address(Part.KAFKA));
    environment.put("ROLLCALL_TOKEN_ISSUER", ports.url(Part.ISSUER));
    environment.put("ROLLCALL_TOKEN_AUDIENCE", "rollcall");
    environment.put("ROLLCALL_TOKEN_JWKS_URL", ports.url(Part.ISSUER) + "/jwks");
    environment.put("ROLLCALL_ACCOUNTS_FOLDER", layout.accounts().toString());
    environment.put("ROLLCALL_SECRETS_FOLDER", layout.secrets().toString());
    if (part == Part.GATEWAY) {
      environment.put("ROLLCALL_MEETING_URL", ports.url(Part.MEETING));
      environment.put("ROLLCALL_REGISTRANT_URL", ports.url(Part.REGISTRANT));
      environment.put("ROLLCALL_RECORDING_URL", ports.url(Part.RECORDING));
      environment.put("ROLLCALL_ATTENDANCE_URL", ports.url(Part.ATTENDANCE));
    }
    if (part.hasDatabase()) {
      environment.putAll(database(databaseOf(part)));
      environment.putAll(SOONER);
    }
    if (part == Part.MEETING) {
      environment.put("ROLLCALL_PUBLIC_URL", ports.url(Part.GATEWAY));
    }
    if (part == Part.REGISTRANT) {
      environment.put("ROLLCALL_MEETING_URL", ports.url(Part.MEETING));
      environment.put("ROLLCALL_ATTENDANCE_URL", ports.url(Part.ATTENDANCE));
    }
    return environment;
  }

  static String databaseOf(Part part) {
    return "rollcall_" + part.name().toLowerCase(Locale.ROOT);
  }

  private Map<String, String> database(String name) {
    return Map.of(
        "ROLLCALL_DB_HOST", "127.0.0.1",
        "ROLLCALL_DB_PORT", Integer.toString(ports.of(Part.POSTGRES)),
        "ROLLCALL_DB_NAME", name,
        "ROLLCALL_DB_USER", name,
        "ROLLCALL_DB_PASSWORD", name);
  }
}
