package io.rollcall.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.rollcall.testkit.servers.FreePorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aTakenPortGivesWayToTheNextFreeOne() throws IOException {
    int taken = Ports.usual().of(Part.MEETING);

    try (ServerSocket socket = new ServerSocket(taken, 1, InetAddress.getLoopbackAddress())) {
      Ports ports = Ports.usual();

      assertThat(ports.of(Part.MEETING)).isGreaterThan(socket.getLocalPort());
      assertThat(allOf(ports)).hasSize(Part.values().length + 6);
    }
  }

  @Test
  void whoGivesWayToATakenPortTakesNobodyElses() throws IOException {
    int first = FreePorts.any();

    try (ServerSocket taken = new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {
      Ports ports = Ports.from(first);

      assertThat(allOf(ports))
          .hasSize(Part.values().length + 6)
          .doesNotContain(taken.getLocalPort());
    }
  }

  @Test
  void areTheSameWhenReadAgain() throws IOException {
    Ports ports = Ports.any();
    Path file = folder.resolve("ports");

    ports.write(file);

    assertThat(allOf(Ports.read(file))).isEqualTo(allOf(ports));
  }

  private static Set<Integer> allOf(Ports ports) {
    Set<Integer> all = new HashSet<>();
    Arrays.stream(Part.values()).forEach(part -> all.add(ports.of(part)));
    Arrays.stream(Part.values())
        .filter(Part::isService)
        .forEach(part -> all.add(ports.managementOf(part)));
    return all;
  }
}
