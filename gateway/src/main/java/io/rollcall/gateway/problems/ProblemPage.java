package io.rollcall.gateway.problems;

import io.rollcall.platform.problems.ProblemTexts;
import java.util.Locale;
import java.util.Optional;

/**
 * What there is to say about a kind of problem.
 *
 * @param type as it stands in problem documents
 * @param todo what its reader can do
 */
record ProblemPage(String type, String title, String detail, String todo) {

  static Optional<ProblemPage> of(String kind, ProblemTexts texts, Locale locale) {
    return texts
        .title(kind, locale)
        .map(
            title ->
                new ProblemPage(
                    "/problems/" + kind,
                    title,
                    texts.detail(kind, locale).orElse(""),
                    texts.todo(kind, locale).orElse("")));
  }
}
