package io.rollcall.zoomsimulator;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** The simulator inside this process, on a free port: for tests. */
public final class RunningSimulator implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private RunningSimulator(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts it with properties such as {@code rollcall.simulator.people.left-after-drop=1s}. */
  public static RunningSimulator start(String... properties) {
    var arguments = Stream.concat(Stream.of("server.port=0"), Arrays.stream(properties));
    return new RunningSimulator(
        ZoomSimulator.application()
            .run(arguments.map(property -> "--" + property).toArray(String[]::new)));
  }

  public URI url() {
    var port = context.getEnvironment().getProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port);
  }

  public URI apiUrl() {
    return url().resolve("/v2");
  }

  public URI tokenUrl() {
    return url().resolve("/oauth/token");
  }

  public SimulatorClient client() {
    return new SimulatorClient(url());
  }

  @Override
  public void close() {
    context.close();
  }
}
