package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** The closed set of statistics that a line may be. */
public enum Kind implements Word {
  COUNT,
  PERCENTAGE,
  RATE,
  MEAN,
  MEDIAN,
  /** A number as an agency supplies it, which is neither counted nor divided. */
  VALUE;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
