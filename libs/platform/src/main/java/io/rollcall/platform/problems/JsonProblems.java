package io.rollcall.platform.problems;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body. Jackson's own messages name our classes and are not shown. */
final class JsonProblems {

  private static final int LONGEST_POINTER = 200;

  private JsonProblems() {}

  static Problem of(JacksonException error, ProblemTexts texts) {
    if (!(error instanceof DatabindException)) {
      return Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
    }
    String code = error instanceof UnrecognizedPropertyException ? "unknown-field" : "wrong-type";
    String pointer = JsonPointers.of(error.getPath());
    return Problems.validation(
        pointer.substring(0, Math.min(pointer.length(), LONGEST_POINTER)),
        code,
        texts.field(code, Locale.ENGLISH));
  }
}
