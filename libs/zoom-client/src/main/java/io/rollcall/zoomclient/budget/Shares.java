package io.rollcall.zoomclient.budget;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The parts of Zoom's limits that are this service's, each above 0, at most 1. Over all services
 * that call Zoom they should make 1 at most.
 */
public record Shares(
    @DefaultValue("0.25") double light,
    @DefaultValue("0.25") double medium,
    @DefaultValue("0.25") double heavy) {

  public Shares {
    if (!isPart(light) || !isPart(medium) || !isPart(heavy)) {
      throw new IllegalArgumentException("rollcall.zoom.share: above 0, at most 1");
    }
  }

  private static boolean isPart(double share) {
    return share > 0 && share <= 1;
  }

  double of(Label label) {
    return switch (label) {
      case LIGHT -> light;
      case MEDIUM -> medium;
      case HEAVY -> heavy;
    };
  }
}
