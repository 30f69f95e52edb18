package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** The status of the latest point of a series. */
public enum Variation implements Word {
  COMMON_CAUSE,
  IMPROVEMENT_HIGH,
  IMPROVEMENT_LOW,
  CONCERN_HIGH,
  CONCERN_LOW,
  NEUTRAL_HIGH,
  NEUTRAL_LOW;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
