package org.partnershipscorecard.trend;

import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.SpecialCause;
import org.partnershipscorecard.catalogue.Variation;

/** What a point's label means by polarity. A rise counts as high wherever it lies. */
public final class VariationVerdict {

  private VariationVerdict() {}

  public static Variation of(SpecialCause label, Polarity polarity) {
    return switch (label) {
      case NONE -> Variation.COMMON_CAUSE;
      case OUTSIDE_HIGH, TREND_HIGH, TWO_OF_THREE_HIGH, RUN_HIGH ->
          switch (polarity) {
            case HIGH -> Variation.IMPROVEMENT_HIGH;
            case LOW -> Variation.CONCERN_HIGH;
            case NONE -> Variation.NEUTRAL_HIGH;
          };
      case OUTSIDE_LOW, TREND_LOW, TWO_OF_THREE_LOW, RUN_LOW ->
          switch (polarity) {
            case HIGH -> Variation.CONCERN_LOW;
            case LOW -> Variation.IMPROVEMENT_LOW;
            case NONE -> Variation.NEUTRAL_LOW;
          };
    };
  }
}
