package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** The recent trend over years. */
public enum TrendVerdict implements Word {
  INCREASING,
  DECREASING,
  NO_SIGNIFICANT_CHANGE,
  CANNOT_BE_CALCULATED;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
