package io.rollcall.registrant.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.rollcall.contracts.Words;
import io.rollcall.platform.problems.Problem;
import io.rollcall.platform.problems.Problems;
import io.rollcall.registrant.domain.Entry;
import io.rollcall.registrant.domain.Refusal;
import io.rollcall.registrant.domain.Registrant;
import io.rollcall.registrant.domain.Result;
import io.rollcall.registrant.domain.Result.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of one of many people.
 *
 * @param outcome {@code registered}, {@code unchanged}, {@code cancelled}, {@code failed}, or
 *     {@code pending} while Zoom has yet to answer
 * @param problem why it failed
 */
@JsonInclude(Include.NON_NULL)
record ResultJson(
    @Nullable String userId,
    String outcome,
    @Nullable RegistrantJson registrant,
    @Nullable Map<String, Object> problem) {

  /** Those of one request. */
  record All(List<ResultJson> results) {}

  static ResultJson of(Result result, Function<Problem, Map<String, Object>> shown) {
    Standing standing = result.standing();
    Registrant row = result.row();
    Problem problem = standing == Standing.FAILED ? problem(result) : null;
    return new ResultJson(
        result.entry().userId(),
        Words.of(standing),
        row != null && row.confirmed() ? RegistrantJson.of(row) : null,
        problem == null ? null : shown.apply(problem));
  }

  /** Why it failed. */
  static Problem problem(Result result) {
    if (result.entry().kind() == Entry.Kind.EMAIL_TAKEN) {
      return RegistrationProblems.emailTaken();
    }
    Duration pause = result.pause();
    if (result.isBlocked() && pause != null) {
      return RegistrationProblems.limit(pause);
    }
    Refusal refusal = result.refusal();
    return refusal == null ? Problems.notFound() : RegistrationProblems.of(refusal);
  }
}
