package io.rollcall.benchmarks.ingest;

import io.rollcall.benchmarks.ingest.load.Bodies;
import io.rollcall.benchmarks.ingest.load.Load;
import io.rollcall.benchmarks.ingest.load.Requests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Starts every contender in every round, one after the other, and prints what it measured. */
final class IngestBenchmark {

  private IngestBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Options options = Options.parse(arguments);
    List<Contender> contenders =
        Contender.all(jar(), System.getProperty("java.class.path")).stream()
            .filter(contender -> options.only().contains(contender.name()))
            .toList();
    Table table = new Table();
    try (Broker broker = Broker.start()) {
      warmUp(broker, contenders, options);
      for (int round = 1; round <= options.rounds(); round++) {
        for (Contender contender : contenders) {
          Measurement measurement = measure(contender, broker, options);
          table.add(contender.name(), measurement);
          System.out.printf("round %d, %s: %s%n", round, contender.name(), measurement);
        }
      }
    }
    System.out.println(table.text());
  }

  /** Whoever publishes first would pay for the broker's own start. */
  private static void warmUp(Broker broker, List<Contender> contenders, Options options)
      throws Exception {
    for (Contender contender : contenders) {
      if (contender.publishes()) {
        try (Service service = Service.start(contender, broker);
            Load load = new Load(service.port())) {
          load.flood(Requests.signed(Service.SECRET, Bodies.all()), options.warmUp());
        }
        return;
      }
    }
  }

  private static Measurement measure(Contender contender, Broker broker, Options options)
      throws Exception {
    try (Service service = Service.start(contender, broker)) {
      return Measurement.of(service, broker, options);
    }
  }

  private static String jar() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../../webhook-ingest/target"))) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .findFirst()
          .orElseThrow()
          .toAbsolutePath()
          .normalize()
          .toString();
    }
  }
}
