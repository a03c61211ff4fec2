package io.rollcall.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** Holds a thread until something happens elsewhere. */
final class Block extends ArchCondition<JavaClass> {

  private static final Map<String, Set<String>> BLOCKING =
      Map.of(
          "java.lang.Thread",
          Set.of("sleep"),
          "reactor.core.publisher.Mono",
          Set.of("block", "blockOptional"),
          "reactor.core.publisher.Flux",
          Set.of("blockFirst", "blockLast", "toIterable", "toStream"));

  Block() {
    super("block");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getCodeUnitCallsFromSelf().stream()
        .filter(Block::blocks)
        .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
    type.getMethodReferencesFromSelf().stream()
        .filter(Block::blocks)
        .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
  }

  private static boolean blocks(JavaAccess<?> access) {
    return access instanceof JavaCodeUnitAccess<?>
        && BLOCKING
            .getOrDefault(access.getTargetOwner().getFullName(), Set.of())
            .contains(access.getName());
  }
}
