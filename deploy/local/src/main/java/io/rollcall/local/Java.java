package io.rollcall.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How Java processes are started on a developer's machine. */
final class Java {

  /** A session of its own: Ctrl-C reaches the launcher alone, which ends the others in order. */
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private Java() {}

  static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static List<String> sessionOfItsOwn() {
    return Files.isExecutable(SETSID) ? List.of(SETSID.toString()) : List.of();
  }

  /** The beginning of a command; what follows are more options and what to run. */
  static List<String> command(String heap) {
    List<String> command = new ArrayList<>(sessionOfItsOwn());
    command.add(executable());
    command.add("-Xmx" + heap);
    command.add("-Xss512k");
    command.add("-XX:+UseSerialGC");
    if (!"full".equals(System.getenv("ROLLCALL_JIT"))) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    return command;
  }
}
