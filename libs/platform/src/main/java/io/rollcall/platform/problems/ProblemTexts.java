package io.rollcall.platform.problems;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of all kinds, from the message bundles of the platform and of the service. */
public final class ProblemTexts {

  private static final String TITLE = ".title";

  private final ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

  ProblemTexts(Iterable<String> basenames) {
    bundles.setDefaultEncoding("UTF-8");
    bundles.setFallbackToSystemLocale(false);
    basenames.forEach(bundles::addBasenames);
  }

  /** The kinds that have texts, by name. */
  public List<String> kinds() {
    return bundles.getBasenameSet().stream()
        .flatMap(name -> ResourceBundle.getBundle(name, Locale.ROOT).keySet().stream())
        .filter(key -> key.endsWith(TITLE))
        .map(key -> key.substring(0, key.length() - TITLE.length()))
        .distinct()
        .sorted()
        .toList();
  }

  /** The title of a kind, the same for all its problems. */
  public Optional<String> title(String kind, Locale locale) {
    return text(kind + TITLE, locale);
  }

  /** What happened. {@code {name}} stands for the member of that name. */
  Optional<String> detail(Problem problem, Locale locale) {
    return text(problem.kind() + ".detail", locale).map(text -> fill(text, problem.members()));
  }

  /** What happened, for a page about the kind and not about one problem. */
  public Optional<String> detail(String kind, Locale locale) {
    return text(kind + ".detail", locale);
  }

  /** What the reader can do next. */
  public Optional<String> todo(String kind, Locale locale) {
    return text(kind + ".todo", locale);
  }

  /** The message about a value that broke a rule. */
  String field(String code, Locale locale) {
    return text("field." + code, locale).orElse(code);
  }

  private Optional<String> text(String code, Locale locale) {
    return Optional.ofNullable(bundles.getMessage(code, null, null, locale));
  }

  private static String fill(String text, Map<String, Object> members) {
    String filled = text;
    for (Map.Entry<String, Object> member : members.entrySet()) {
      filled = filled.replace("{" + member.getKey() + "}", member.getValue().toString());
    }
    return filled;
  }
}
