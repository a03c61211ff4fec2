package io.rollcall.platform.web;

import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.links.SignedLinks;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@WebTest
class LinksWebTest {

  private final SignedLinks links;
  private final WebTestClient http;

  LinksWebTest(@Autowired SignedLinks links, @LocalServerPort int port) {
    this.links = links;
    http = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
  }

  @Test
  void aLinkLetsABrowserInWithoutAHeader() {
    http.get()
        .uri(link("/me"))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.userId")
        .isEqualTo("student-1");
  }

  @Test
  void aLinkIsForReadingOnly() {
    refused(http.post().uri(link("/things")).exchange());
  }

  @Test
  void aLinkForSomethingElseIsRefused() {
    refused(http.get().uri(link("/me").replace("/me", "/threads")).exchange());
  }

  @Test
  void nobodyActsForAnotherByALink() {
    http.get()
        .uri(link("/me"))
        .header("X-On-Behalf-Of", "student-7")
        .exchange()
        .expectStatus()
        .isForbidden();
  }

  private String link(String path) {
    Caller student = Caller.of("student-1", Set.of(), List.of());
    return links.to(path, student, SignedLinks.USUAL).url();
  }

  private static void refused(WebTestClient.ResponseSpec answer) {
    answer
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/link-invalid");
  }
}
