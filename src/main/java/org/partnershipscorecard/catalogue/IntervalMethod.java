package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** How an interval was made. */
public enum IntervalMethod implements Word {
  /** Exact Poisson, for counts below 10. */
  EXACT_POISSON,
  /** Byar, for counts of 10 and more. */
  BYAR,
  /** Wilson score, for proportions. */
  WILSON;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
