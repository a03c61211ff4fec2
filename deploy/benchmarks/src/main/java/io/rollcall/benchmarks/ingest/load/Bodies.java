package io.rollcall.benchmarks.ingest.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Bodies as Zoom sends them, 1 to 3 kB, always the same ones. */
public final class Bodies {

  public static final String ZOOM_ACCOUNT = "bEnChMaRkAcCoUnT000001";

  private static final int COUNT = 2_000;
  private static final int MIN_BYTES = 1_000;
  private static final int SPREAD_BYTES = 2_000;
  private static final List<String> EVENTS =
      List.of(
          "meeting.participant_joined",
          "meeting.participant_left",
          "meeting.participant_joined",
          "meeting.participant_left",
          "webinar.participant_joined",
          "webinar.participant_left",
          "meeting.started",
          "meeting.ended",
          "meeting.registration_created",
          "recording.completed");

  private Bodies() {}

  public static List<byte[]> all() {
    Random random = new Random(42);
    return IntStream.range(0, COUNT).mapToObj(i -> body(i, random)).toList();
  }

  private static byte[] body(int number, Random random) {
    String object =
        "{\"id\":\"%d\",\"uuid\":\"%s==\",\"host_id\":\"%s\",\"topic\":\"Course %d\",\"type\":8"
            .formatted(80_000_000_000L + random.nextInt(500), token(random), token(random), number);
    StringBuilder fields = new StringBuilder(object);
    int size = MIN_BYTES + random.nextInt(SPREAD_BYTES);
    for (int i = 0; fields.length() < size - 150; i++) {
      fields.append(
          ",\"person_%d\":{\"user_id\":\"%d\",\"name\":\"%s\",\"email\":\"%s@campus.example\"}"
              .formatted(i, 16_778_240 + i, token(random), token(random)));
    }
    return "{\"event\":\"%s\",\"payload\":{\"account_id\":\"%s\",\"object\":%s}},\"event_ts\":%d}"
        .formatted(
            EVENTS.get(number % EVENTS.size()), ZOOM_ACCOUNT, fields, 1_760_000_000_000L + number)
        .getBytes(UTF_8);
  }

  private static String token(Random random) {
    return Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
  }
}
