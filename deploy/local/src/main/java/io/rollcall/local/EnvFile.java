package io.rollcall.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code run/env}: where everything is, as shell variables. */
record EnvFile(Map<String, String> values) {

  static EnvFile of(Layout layout, Ports ports, LocalAccount account, Tokens tokens)
      throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("GATEWAY_URL", ports.url(Part.GATEWAY));
    values.put("INGEST_URL", ports.url(Part.INGEST));
    values.put("ZOOM_URL", ports.url(Part.ZOOM));
    values.put("ISSUER_URL", ports.url(Part.ISSUER));
    values.put("KAFKA_BOOTSTRAP", ports.address(Part.KAFKA));
    values.put("ACCOUNT", account.key());
    values.put("ZOOM_ACCOUNT_ID", account.firstZoomId());
    values.put("WEBHOOK_SECRET", new Secrets(layout).webhookSecret(account.key()).orElse(""));
    values.put("TOKEN_ADMIN", tokens.admin());
    values.put("TOKEN_TEACHER", tokens.teacher());
    values.put("TOKEN_STUDENT", tokens.student());
    values.put("TOKEN_OPERATOR", tokens.operator());
    for (Part part : Part.values()) {
      if (part.isService()) {
        values.put(part.name() + "_URL", ports.url(part));
        values.put(part.name() + "_MANAGEMENT_URL", ports.managementUrl(part));
      }
    }
    values.put("POSTGRES_HOST", "127.0.0.1");
    values.put("POSTGRES_PORT", Integer.toString(ports.of(Part.POSTGRES)));
    values.put("ACCOUNTS_FOLDER", layout.accounts().toString());
    values.put("SECRETS_FOLDER", layout.secrets().toString());
    return new EnvFile(values);
  }

  static EnvFile read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new Failure("Nothing has been started yet: deploy/local/up");
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("=", 2);
      values.put(parts[0], parts[1].replaceAll("^'|'$", ""));
    }
    return new EnvFile(values);
  }

  void write(Path file) throws IOException {
    String text =
        values.entrySet().stream()
            .map(entry -> entry.getKey() + "='" + entry.getValue() + "'")
            .collect(Collectors.joining("\n", "", "\n"));
    Path half = file.resolveSibling("env.half");
    Files.writeString(half, "");
    Secrets.keepToOwner(half, "rw-------");
    Files.writeString(half, text);
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
  }

  String get(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new Failure(name + " is not in run/env: deploy/local/up writes it");
    }
    return value;
  }
}
