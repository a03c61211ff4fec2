package io.rollcall.local;

import java.util.Locale;
import java.util.Map;

/** The simulator's control: makes things happen in Zoom. */
record Simulator(String url, String meeting) {

  void start() throws Exception {
    order("start", Map.of());
  }

  void join(String person) throws Exception {
    String email = person.toLowerCase(Locale.ROOT).replace(' ', '.') + "@campus.example";
    order("join", Map.of("name", person, "email", email, "signedIn", true));
  }

  void leave(String person) throws Exception {
    order("leave", Map.of("participant", person));
  }

  void end() throws Exception {
    order("end", Map.of());
  }

  private void order(String what, Map<String, ?> details) throws Exception {
    Http.Answer answer =
        Http.post("%s/control/meetings/%s/%s".formatted(url, meeting, what), "", details);
    if (!answer.isOk()) {
      throw new Failure("The simulator answers %d to %s".formatted(answer.status(), what));
    }
  }
}
