package io.rollcall.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** Looks for the annotation on the {@code package-info} of every package. */
final class NullMarkedPackages {

  private NullMarkedPackages() {}

  static void check(JavaClasses classes) {
    Set<String> unmarked =
        classes.stream()
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
    classes.stream()
        .filter(type -> type.getSimpleName().equals("package-info"))
        .filter(type -> type.isAnnotatedWith(NullMarked.class))
        .forEach(type -> unmarked.remove(type.getPackageName()));
    assertThat(unmarked).as("packages without @NullMarked").isEmpty();
  }
}
