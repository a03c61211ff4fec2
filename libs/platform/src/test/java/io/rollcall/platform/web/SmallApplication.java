package io.rollcall.platform.web;

import io.rollcall.platform.callers.Caller;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** An application as small as a service can be. */
@Configuration(proxyBeanMethods = false)
@Import(WebOnly.class)
class SmallApplication {

  record Thing(@NotBlank String name, @Valid List<Part> parts) {}

  record Part(@Size(max = 3) String label, int count) {}

  @RestController
  static class Things {

    private static final Logger log = LoggerFactory.getLogger(Things.class);

    @GetMapping("/me")
    Caller me(Caller caller) {
      return caller;
    }

    @GetMapping("/public/hello")
    String hello() {
      return "hello";
    }

    @PostMapping(path = "/things", consumes = MediaType.APPLICATION_JSON_VALUE)
    Thing make(@Valid @RequestBody Thing thing) {
      return thing;
    }

    @GetMapping("/things/{id}")
    String one(@PathVariable UUID id) {
      return id.toString();
    }

    @GetMapping("/things")
    String list(@RequestParam @Max(200) int limit) {
      return Integer.toString(limit);
    }

    @GetMapping("/refused")
    Mono<String> refused() {
      return Mono.error(
          Problem.of(HttpStatus.CONFLICT, "meeting-not-started")
              .with("startTime", "2026-12-01T09:00:00Z")
              .exception());
    }

    @GetMapping("/away")
    Mono<String> away() {
      return Mono.error(new TimeoutException("no answer within 1 s from 10.0.0.7"));
    }

    @GetMapping("/busy")
    Mono<String> busy() {
      return Mono.error(Problems.tryAgain(Duration.ofMillis(1500)).exception());
    }

    @GetMapping("/broken")
    Mono<String> broken() {
      return Mono.error(new IllegalStateException("select secret from table"));
    }

    @GetMapping("/threads")
    Mono<String> threads() {
      return Mono.just("done")
          .delayElement(Duration.ofMillis(1), Schedulers.parallel())
          .doOnNext(_ -> log.info("on the first thread"))
          .publishOn(Schedulers.boundedElastic())
          .doOnNext(_ -> log.info("on the second thread"))
          .delayElement(Duration.ofMillis(1), Schedulers.single())
          .doOnNext(_ -> log.info("on the third thread"));
    }
  }
}
