package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** The closed set of statistics that a line may be. */
public enum Kind implements Word {
  COUNT,
  PERCENTAGE,
  RATE,
  MEAN,
  MEDIAN;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
