package io.rollcall.local;

import io.rollcall.testkit.servers.FreePorts;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Which port everything listens on. */
final class Ports {

  static final int MANAGEMENT_ABOVE = 1000;

  private static final int TRIES = 500;

  private final Map<Part, Integer> ports;

  private Ports(Map<Part, Integer> ports) {
    this.ports = ports;
  }

  /** The usual ones; where one is taken, the next free one. */
  static Ports usual() {
    return choose(Part::defaultPort);
  }

  /** Free ones that nobody expects, so that several systems stand beside each other. */
  static Ports any() {
    return from(FreePorts.any());
  }

  /** One after the other from that one on; where one is taken, the next free one. */
  static Ports from(int first) {
    return choose(part -> first + part.ordinal());
  }

  private static Ports choose(ToIntFunction<Part> wish) {
    Set<Integer> reserved = new HashSet<>();
    Arrays.stream(Part.values()).forEach(part -> reserve(reserved, part, wish.applyAsInt(part)));
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      int wanted = wish.applyAsInt(part);
      int port = isFree(part, wanted) ? wanted : next(part, wanted, reserved);
      reserve(reserved, part, port);
      ports.put(part, port);
    }
    return new Ports(ports);
  }

  private static int next(Part part, int wanted, Set<Integer> reserved) {
    return IntStream.range(wanted + 1, wanted + TRIES)
        .filter(port -> !reserved.contains(port) && !reserved.contains(port + MANAGEMENT_ABOVE))
        .filter(port -> isFree(part, port))
        .findFirst()
        .orElseThrow(() -> new Failure("No free port for " + part.title() + " from " + wanted));
  }

  private static boolean isFree(Part part, int port) {
    return FreePorts.isFree(port)
        && (!part.isService() || FreePorts.isFree(port + MANAGEMENT_ABOVE));
  }

  private static void reserve(Set<Integer> reserved, Part part, int port) {
    reserved.add(port);
    if (part.isService()) {
      reserved.add(port + MANAGEMENT_ABOVE);
    }
  }

  static Ports read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      ports.put(part, Integer.valueOf(properties.getProperty(part.title())));
    }
    return new Ports(ports);
  }

  void write(Path file) throws IOException {
    Properties properties = new Properties();
    ports.forEach((part, port) -> properties.setProperty(part.title(), port.toString()));
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
  }

  int of(Part part) {
    return ports.getOrDefault(part, part.defaultPort());
  }

  int managementOf(Part part) {
    return of(part) + MANAGEMENT_ABOVE;
  }

  String url(Part part) {
    return "http://127.0.0.1:" + of(part);
  }

  String managementUrl(Part part) {
    return "http://127.0.0.1:" + managementOf(part);
  }

  String address(Part part) {
    return "127.0.0.1:" + of(part);
  }
}
