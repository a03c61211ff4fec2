package io.rollcall.benchmarks.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Medians over the rounds, and the goals. */
final class Table {

  private static final String ROW = "| %-12s | %-22s | %10s | %7s | %8s | %6s | %6s |%n";

  private final Map<String, List<Measurement>> rounds = new TreeMap<>();

  void add(String contender, Measurement measurement) {
    rounds.computeIfAbsent(contender, _ -> new java.util.ArrayList<>()).add(measurement);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        ROW.formatted(
            "service",
            "CPU s/1,000 (min-max)",
            "broker CPU",
            "req/s",
            "p99 ms",
            "p50@500",
            "p99@500"));
    rounds.keySet().forEach(name -> text.append(row(name)));
    return text.append(goals()).toString();
  }

  private String row(String name) {
    return ROW.formatted(
        name,
        "%s (%s-%s)"
            .formatted(
                number(median(name, Measurement::cpu)),
                number(extreme(name, 0)),
                number(extreme(name, 1))),
        number(median(name, Measurement::brokerCpu)),
        "%.0f".formatted(median(name, Measurement::perSecond)),
        number(median(name, Measurement::floodP99)),
        number(median(name, Measurement::p50)),
        number(median(name, Measurement::p99)));
  }

  private String goals() {
    return goal("CPU of plain MVC", Contender.MVC, Measurement::cpu, "<= 0.45")
        + goal("CPU of the limit", Contender.LIMIT, Measurement::cpu, "<= 1.6")
        + goal("req/s of plain MVC", Contender.MVC, Measurement::perSecond, ">= 1.8")
        + goal("p50@500 of plain MVC", Contender.MVC, Measurement::p50, "<= 0.35")
        + goal("p50@500 of MVC, linger 0", Contender.MVC_NO_LINGER, Measurement::p50, "<= 0.8")
        + goal("broker CPU of plain MVC", Contender.MVC, Measurement::brokerCpu, "<= 1.1");
  }

  private String goal(
      String what, String peer, ToDoubleFunction<Measurement> value, String wanted) {
    if (!rounds.containsKey(peer) || !rounds.containsKey(Contender.INGEST)) {
      return "";
    }
    double ratio = median(Contender.INGEST, value) / median(peer, value);
    return "%-26s %6s   wanted %s%n".formatted(what, number(ratio), wanted);
  }

  private double median(String name, ToDoubleFunction<Measurement> value) {
    double[] sorted =
        rounds.getOrDefault(name, List.of()).stream().mapToDouble(value).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private double extreme(String name, int which) {
    double[] sorted =
        rounds.getOrDefault(name, List.of()).stream()
            .mapToDouble(Measurement::cpu)
            .sorted()
            .toArray();
    return sorted[which * (sorted.length - 1)];
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.2f", value);
  }
}
