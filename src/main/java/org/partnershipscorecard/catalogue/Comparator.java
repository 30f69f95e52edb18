package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** Whom a figure is held against. */
public enum Comparator implements Word {
  ENGLAND,
  WEST_MIDLANDS,
  /** The average of the statistical neighbours. */
  NEIGHBOURS,
  /** The best of the statistical neighbours, by the line's polarity. */
  NEIGHBOURS_BEST;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
