package io.rollcall.zoomclient.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rollcall.zoomclient.answers.ZoomAnswer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;

class ProxyTest {

  @Test
  void callsGoThroughTheProxy() throws IOException {
    DisposableServer zoom =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle((_, response) -> response.sendString(Mono.just("{\"id\":7}")))
            .bindNow();
    try (ConnectProxy proxy = new ConnectProxy();
        ZoomHttp http = new ZoomHttp(settings(proxy.url()))) {

      ZoomAnswer<JsonNode> answer =
          http.exchange(
                  new ZoomRequest(
                      HttpMethod.GET,
                      URI.create("http://127.0.0.1:" + zoom.port() + "/v2/users"),
                      "Bearer x",
                      null))
              .block();

      assertThat(answer).isInstanceOf(ZoomAnswer.Yes.class);
      assertThat(proxy.tunnels).containsExactly("127.0.0.1:" + zoom.port());
    } finally {
      zoom.disposeNow();
    }
  }

  @Test
  void aProxyHasHostAndPort() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(URI.create("http://proxy.example")));
    assertThatIllegalArgumentException().isThrownBy(() -> settings(URI.create("proxy:3128")));
  }

  private static ZoomHttpSettings settings(URI proxy) {
    return new ZoomHttpSettings(Duration.ofSeconds(2), Duration.ofSeconds(5), 5, proxy);
  }
}
