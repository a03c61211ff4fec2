package io.rollcall.platform.web;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.AnnotationMetadata;

/** Configures what a service without database and Kafka has. */
final class WebOnly extends AutoConfigurationImportSelector {

  private static final Pattern WEB_HALF =
      Pattern.compile(
          "io\\.rollcall\\.platform\\.(accounts|callers|links|paging|problems|rights|tracing|uploads)\\..*");

  private static final Pattern STORES =
      Pattern.compile("org\\.springframework\\.boot\\.(r2dbc|jdbc|flyway|kafka|data)\\..*");

  @Override
  public boolean isEnabled(AnnotationMetadata metadata) {
    return true;
  }

  @Override
  protected @Nullable AnnotationAttributes getAttributes(AnnotationMetadata metadata) {
    return new AnnotationAttributes();
  }

  @Override
  protected Set<String> getExclusions(
      AnnotationMetadata metadata, @Nullable AnnotationAttributes attributes) {
    return Set.of();
  }

  @Override
  protected List<String> getCandidateConfigurations(
      AnnotationMetadata metadata, @Nullable AnnotationAttributes attributes) {
    return super.getCandidateConfigurations(metadata, attributes).stream()
        .filter(name -> !STORES.matcher(name).matches())
        .filter(name -> !name.startsWith("io.rollcall") || WEB_HALF.matcher(name).matches())
        .toList();
  }
}
