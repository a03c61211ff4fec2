package io.rollcall.webhookingest;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import tools.jackson.databind.json.JsonMapper;

/** The problem documents (RFC 9457) of every refusal, made once. */
final class Problems {

  private static final String TEXTS = "webhook-ingest-problems";

  private final Map<Outcome, byte[]> documents = new EnumMap<>(Outcome.class);

  Problems(JsonMapper json) {
    ResourceBundle texts = ResourceBundle.getBundle(TEXTS);
    for (Outcome outcome : Outcome.values()) {
      if (outcome.status().code() >= 400) {
        documents.put(outcome, json.writeValueAsBytes(document(outcome, texts)));
      }
    }
  }

  byte[] document(Outcome outcome) {
    return Objects.requireNonNull(documents.get(outcome), outcome::label);
  }

  private static Map<String, Object> document(Outcome outcome, ResourceBundle texts) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", "/problems/" + outcome.label());
    document.put("title", texts.getString(outcome.label() + ".title"));
    document.put("status", outcome.status().code());
    document.put("detail", texts.getString(outcome.label() + ".detail"));
    return document;
  }
}
