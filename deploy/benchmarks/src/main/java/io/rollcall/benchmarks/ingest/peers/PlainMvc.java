package io.rollcall.benchmarks.ingest.peers;

import io.rollcall.contracts.Topics;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.http.ResponseEntity;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same duty in the ordinary way: Spring MVC on virtual threads, a tree of the body, and a
 * KafkaTemplate whose answer is awaited. Has no metrics, limits or CloudEvents headers.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@RestController
class PlainMvc {

  private final KafkaTemplate<String, byte[]> kafka;
  private final JsonMapper json;

  PlainMvc(KafkaTemplate<String, byte[]> kafka, JsonMapper json) {
    this.kafka = kafka;
    this.json = json;
  }

  public static void main(String[] arguments) {
    SpringApplication.run(PlainMvc.class, arguments);
  }

  @PostMapping("/webhooks/zoom/{account}")
  ResponseEntity<Void> receive(
      @PathVariable String account,
      @RequestHeader("x-zm-request-timestamp") String timestamp,
      @RequestHeader("x-zm-signature") String signature,
      @RequestBody byte[] body)
      throws Exception {
    if (!Signatures.verify(timestamp, signature, body)) {
      return ResponseEntity.status(401).build();
    }
    JsonNode event = json.readTree(body);
    String key = event.at("/payload/object/id").asString(account);
    String topic = Topics.ofZoomEvent(event.path("event").asString());
    kafka.send(topic, key, body).get(3, TimeUnit.SECONDS);
    return ResponseEntity.noContent().build();
  }
}
