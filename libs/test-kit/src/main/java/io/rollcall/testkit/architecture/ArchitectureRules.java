package io.rollcall.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A module's test extends this and names the module's root package. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {

  private static final List<String> SERVICES =
      List.of(
          "io.rollcall.webhookingest",
          "io.rollcall.meeting",
          "io.rollcall.registrant",
          "io.rollcall.recording",
          "io.rollcall.attendance",
          "io.rollcall.gateway");

  private final String root;
  private final JavaClasses main;

  protected ArchitectureRules(String root) {
    this(root, ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
  }

  ArchitectureRules(String root, ImportOption main) {
    this.root = root;
    this.main = new ClassFileImporter().withImportOption(main).importPackages(root);
  }

  /** Names of the classes that may block, because they are the adapter to something blocking. */
  protected Set<String> blockingAdapters() {
    return Set.of();
  }

  /** Whether the module is a command line tool, which speaks by the standard streams. */
  protected boolean isCommandLineTool() {
    return false;
  }

  @Test
  void theDomainImportsTheJdkOnly() {
    check(
        classes()
            .that()
            .resideInAPackage(root + "..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations..", root + "..domain.."));
  }

  @Test
  void everyPackageIsNullMarked() {
    JavaClasses all = new ClassFileImporter().importPackages(root);
    NullMarkedPackages.check(all);
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().assignedFrom(new SlicePerPackage(root)).should().beFreeOfCycles());
  }

  @Test
  void servicesDoNotKnowEachOther() {
    String[] others =
        SERVICES.stream()
            .filter(service -> !service.equals(root))
            .map(service -> service + "..")
            .toArray(String[]::new);
    check(noClasses().should().dependOnClassesThat().resideInAnyPackage(others));
  }

  @Test
  void nothingIsInjectedIntoFields() {
    check(NO_CLASSES_SHOULD_USE_FIELD_INJECTION);
  }

  @Test
  void nothingBlocksButTheNamedAdapters() {
    check(noClasses().that(new NotNamed(blockingAdapters())).should(new Block()));
  }

  @Test
  void nothingPrints() {
    if (!isCommandLineTool()) {
      check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    }
  }

  private void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(main);
  }
}
