package io.rollcall.zoomsimulator.webhooks;

import io.rollcall.zoomsimulator.accounts.Account;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sends any body as it is, signed: events that this simulator does not make by itself. */
@Component
public class RawEvents {

  private final Webhooks webhooks;
  private final JsonMapper json;

  RawEvents(Webhooks webhooks, JsonMapper json) {
    this.webhooks = webhooks;
    this.json = json;
  }

  /** Answers the ids of the deliveries. The body need not be JSON. */
  public List<Long> send(Account account, byte[] body) {
    return webhooks.publish(
        new ZoomEvent(account, typeOf(body), null, ZoomEvent.newTracking(), body));
  }

  private String typeOf(byte[] body) {
    try {
      return json.readTree(body).path("event").asString("unknown");
    } catch (JacksonException notJson) {
      return "unknown";
    }
  }
}
