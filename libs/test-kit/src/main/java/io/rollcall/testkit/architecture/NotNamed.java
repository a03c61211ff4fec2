package io.rollcall.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/** Every class but those of these simple names, and what is nested in them. */
final class NotNamed extends DescribedPredicate<JavaClass> {

  private final Set<String> names;

  NotNamed(Set<String> names) {
    super("are not " + names);
    this.names = Set.copyOf(names);
  }

  @Override
  public boolean test(JavaClass type) {
    return !names.contains(type.getSimpleName())
        && type.getEnclosingClass().map(this::test).orElse(true);
  }
}
