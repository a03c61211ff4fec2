package io.rollcall.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

  private static final ArchitectureRules OFFENDER =
      new ArchitectureRules("io.rollcall.offender", location -> true) {};

  static Stream<ThrowingCallable> rules() {
    return Stream.of(
        OFFENDER::theDomainImportsTheJdkOnly,
        OFFENDER::everyPackageIsNullMarked,
        OFFENDER::packagesHaveNoCycles,
        OFFENDER::nothingIsInjectedIntoFields,
        OFFENDER::nothingBlocksButTheNamedAdapters,
        OFFENDER::nothingPrints);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void anOffenderIsFound(ThrowingCallable rule) {
    assertThatThrownBy(rule).isInstanceOf(AssertionError.class).hasMessageContaining("offender");
  }

  @Test
  void whatKeepsARulePasses() {
    assertThatCode(OFFENDER::servicesDoNotKnowEachOther).doesNotThrowAnyException();
  }
}
