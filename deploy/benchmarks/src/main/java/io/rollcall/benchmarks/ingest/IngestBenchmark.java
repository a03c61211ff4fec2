package io.rollcall.benchmarks.ingest;

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
