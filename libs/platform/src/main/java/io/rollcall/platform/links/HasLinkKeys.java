package io.rollcall.platform.links;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A service with a key. */
final class HasLinkKeys implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    Environment environment = context.getEnvironment();
    return !environment.getProperty("rollcall.links.keys", "").isEmpty()
        || !environment.getProperty("rollcall.links.key-file", "").isEmpty();
  }
}
