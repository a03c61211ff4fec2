package io.rollcall.platform.problems;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;

/** What is wrong with a request's body and parameters, value by value. */
final class InputProblems implements ProblemSource {

  private final ProblemTexts texts;

  InputProblems(ProblemTexts texts) {
    this.texts = texts;
  }

  @Override
  public Optional<Problem> problemOf(Throwable error) {
    return Optional.ofNullable(
        switch (error) {
          case WebExchangeBindException e -> Problems.validation(fieldsOf(e, "").toList());
          case HandlerMethodValidationException e when !e.isForReturnValue() ->
              Problems.validation(fieldsOf((MethodValidationResult) e));
          case ConstraintViolationException e -> Problems.validation(fieldsOf(e));
          case MissingRequestValueException e -> validation("?" + e.getName(), "missing");
          case ServerWebInputException e -> unreadable(e);
          default -> null;
        });
  }

  private Problem unreadable(ServerWebInputException error) {
    MethodParameter parameter = error.getMethodParameter();
    for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof JacksonException json) {
        return JsonProblems.of(json, texts);
      }
      if (cause instanceof TypeMismatchException && parameter != null) {
        return mistyped(parameter);
      }
    }
    boolean empty = error.getCause() instanceof DecodingException e && e.getCause() == null;
    return empty ? validation("", "missing") : Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
  }

  /** A path with a value of the wrong form names nothing that could exist. */
  private Problem mistyped(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(PathVariable.class)
        ? Problems.notFound()
        : validation("?" + parameter.getParameterName(), "wrong-type");
  }

  private Problem validation(String pointer, String code) {
    return Problems.validation(pointer, code, texts.field(code, Locale.ENGLISH));
  }

  private List<FieldError> fieldsOf(MethodValidationResult result) {
    return result.getParameterValidationResults().stream().flatMap(this::fieldsOf).toList();
  }

  private Stream<FieldError> fieldsOf(ParameterValidationResult result) {
    if (result instanceof ParameterErrors errors) {
      Integer index = errors.getContainerIndex();
      return fieldsOf(errors, index == null ? "" : "/" + index);
    }
    String pointer = "?" + result.getMethodParameter().getParameterName();
    return result.getResolvableErrors().stream().map(error -> field(pointer, error));
  }

  private Stream<FieldError> fieldsOf(Errors errors, String prefix) {
    return Stream.concat(
        errors.getFieldErrors().stream()
            .map(error -> field(prefix + JsonPointers.of(error.getField()), error)),
        errors.getGlobalErrors().stream().map(error -> field(prefix, error)));
  }

  private static List<FieldError> fieldsOf(ConstraintViolationException error) {
    return error.getConstraintViolations().stream()
        .map(
            violation ->
                new FieldError(
                    JsonPointers.of(violation.getPropertyPath().toString()),
                    code(
                        violation
                            .getConstraintDescriptor()
                            .getAnnotation()
                            .annotationType()
                            .getSimpleName()),
                    violation.getMessage()))
        .toList();
  }

  private FieldError field(String pointer, MessageSourceResolvable error) {
    String[] codes = error.getCodes();
    String code = codes == null || codes.length == 0 ? "invalid" : code(codes[codes.length - 1]);
    String message = error.getDefaultMessage();
    return code.equals("type-mismatch") || message == null
        ? new FieldError(pointer, "wrong-type", texts.field("wrong-type", Locale.ENGLISH))
        : new FieldError(pointer, code, message);
  }

  /** {@code NotBlank} becomes {@code not-blank}. */
  private static String code(String constraint) {
    return constraint.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
