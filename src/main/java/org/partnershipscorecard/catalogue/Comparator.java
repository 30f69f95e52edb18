package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** Whom a figure is held against. */
public enum Comparator implements Word {
  ENGLAND,
  WEST_MIDLANDS,
  /** The average of the statistical neighbours. */
  NEIGHBOURS;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
