package io.rollcall.gateway.problems;

import io.rollcall.platform.problems.ProblemTexts;
import io.rollcall.platform.problems.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** What a problem means and what to do about it: a page for browsers, JSON for programs. */
@RestController
class ProblemPages {

  private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final ProblemTexts texts;
  private final String template;

  ProblemPages(ProblemTexts texts) throws IOException {
    this.texts = texts;
    this.template =
        new ClassPathResource("problems/problem.html").getContentAsString(StandardCharsets.UTF_8);
  }

  @GetMapping("/problems")
  Map<String, List<ProblemPage>> all(Locale locale) {
    return Map.of(
        "items",
        texts.kinds().stream()
            .flatMap(kind -> ProblemPage.of(kind, texts, locale).stream())
            .toList());
  }

  @GetMapping("/problems/{kind}")
  ResponseEntity<Object> one(
      @PathVariable String kind, @RequestHeader HttpHeaders headers, Locale locale) {
    ProblemPage page =
        ProblemPage.of(kind, texts, locale).orElseThrow(() -> Problems.notFound().exception());
    return headers.getAccept().stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype)
        ? ResponseEntity.ok()
            .contentType(PAGE)
            .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
            .body(html(page))
        : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(page);
  }

  private String html(ProblemPage page) {
    return template
        .replace("{{type}}", HtmlUtils.htmlEscape(page.type()))
        .replace("{{title}}", HtmlUtils.htmlEscape(page.title()))
        .replace("{{detail}}", HtmlUtils.htmlEscape(page.detail()))
        .replace("{{todo}}", HtmlUtils.htmlEscape(page.todo()));
  }
}
