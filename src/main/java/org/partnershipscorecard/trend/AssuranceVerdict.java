package org.partnershipscorecard.trend;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Assurance;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.Target;

/**
 * Whether the process, as it runs, will meet its target: the target against the limits, both limits
 * included in hit or miss.
 */
public final class AssuranceVerdict {

  private AssuranceVerdict() {}

  /**
   * The verdict on a target.
   *
   * @return null without polarity, without a target that has one line to meet (a band has two), or
   *     where the limits are not meaningful
   */
  public static @Nullable Assurance of(
      ControlLimits limits, Polarity polarity, @Nullable Target target) {
    if (target == null || target.green() == null || !limits.meaningful()) {
      return null;
    }
    double green = target.green();
    boolean above = green > limits.upper() + MovingRange.TOLERANCE;
    boolean below = green < limits.lower() - MovingRange.TOLERANCE;
    return switch (polarity) {
      case NONE -> null;
      case HIGH -> above ? Assurance.FAIL : below ? Assurance.PASS : Assurance.HIT_OR_MISS;
      case LOW -> above ? Assurance.PASS : below ? Assurance.FAIL : Assurance.HIT_OR_MISS;
    };
  }
}
