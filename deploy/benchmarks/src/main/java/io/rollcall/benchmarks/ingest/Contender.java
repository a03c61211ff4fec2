package io.rollcall.benchmarks.ingest;

import java.util.List;
import java.util.Map;

/**
 * A service that is measured.
 *
 * @param name as in the table and after {@code --only}
 * @param program what follows the JVM's flags
 * @param publishes it stores what it verifies
 */
record Contender(
    String name, List<String> program, Map<String, String> environment, boolean publishes) {

  static final String INGEST = "ingest";
  static final String LIMIT = "limit";
  static final String MVC = "mvc";
  static final String MVC_NO_LINGER = "mvc-linger-0";

  private static final String PEERS = "io.rollcall.benchmarks.ingest.peers.";

  /**
   * @param jar webhook-ingest's, as it is deployed
   */
  static List<Contender> all(String jar, String classPath) {
    return List.of(
        new Contender(LIMIT, List.of("-classpath", classPath, PEERS + "RawLimit"), Map.of(), false),
        new Contender(INGEST, List.of("-jar", jar), Map.of(), true),
        new Contender(MVC, List.of("-classpath", classPath, PEERS + "PlainMvc"), mvc("5ms"), true),
        new Contender(
            MVC_NO_LINGER, List.of("-classpath", classPath, PEERS + "PlainMvc"), mvc("0ms"), true));
  }

  private static Map<String, String> mvc(String linger) {
    return Map.of(
        "SPRING_MAIN_WEB_APPLICATION_TYPE", "servlet",
        "SPRING_THREADS_VIRTUAL_ENABLED", "true",
        "SERVER_TOMCAT_MAX_KEEP_ALIVE_REQUESTS", "-1",
        "SPRING_KAFKA_PRODUCER_ACKS", "all",
        "SPRING_KAFKA_PRODUCER_PROPERTIES_LINGER_MS", linger.replace("ms", ""),
        "SPRING_KAFKA_PRODUCER_VALUE_SERIALIZER",
            "org.apache.kafka.common.serialization.ByteArraySerializer");
  }
}
