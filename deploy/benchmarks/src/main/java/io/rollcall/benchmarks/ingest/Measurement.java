package io.rollcall.benchmarks.ingest;

import io.rollcall.benchmarks.ingest.load.Bodies;
import io.rollcall.benchmarks.ingest.load.Latencies;
import io.rollcall.benchmarks.ingest.load.Load;
import io.rollcall.benchmarks.ingest.load.Requests;
import io.rollcall.benchmarks.ingest.measure.CpuTime;
import java.io.IOException;
import java.time.Duration;

/**
 * One round of one contender.
 *
 * @param cpu seconds of the service for 1,000 events
 * @param brokerCpu seconds of the broker for 1,000 events
 * @param perSecond events a second, as many as would go
 * @param floodP99 milliseconds meanwhile
 * @param p50 milliseconds at the fixed rate
 * @param p99 milliseconds at the fixed rate
 */
record Measurement(
    double cpu, double brokerCpu, double perSecond, double floodP99, double p50, double p99) {

  private static final int FIXED_RATE = 500;
  private static final Duration SETTLE = Duration.ofSeconds(3);

  static Measurement of(Service service, Broker broker, Options options) throws IOException {
    CpuTime cpu = new CpuTime(service.process().pid());
    CpuTime brokerCpu = new CpuTime(broker.process().pid());
    try (Load load = new Load(service.port())) {
      load.flood(signed(), options.warmUp());
      Requests requests = signed();
      double before = cpu.seconds();
      double brokerBefore = brokerCpu.seconds();
      Latencies flood = load.flood(requests, options.measured());
      double thousands = flood.count() / 1_000.0;
      double used = (cpu.seconds() - before) / thousands;
      double brokerUsed = (brokerCpu.seconds() - brokerBefore) / thousands;
      load.steady(requests, SETTLE, FIXED_RATE);
      Latencies steady = load.steady(requests, options.measured(), FIXED_RATE);
      return new Measurement(
          used,
          brokerUsed,
          flood.count() / (double) options.measured().toSeconds(),
          flood.percentile(0.99),
          steady.percentile(0.5),
          steady.percentile(0.99));
    }
  }

  private static Requests signed() {
    return Requests.signed(Service.SECRET, Bodies.all());
  }
}
