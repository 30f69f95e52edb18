package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** Where a figure moved. */
public enum Direction implements Word {
  UP,
  DOWN,
  /** Exactly the same. */
  LEVEL,
  /** Within the expected noise. */
  NOT_SIGNIFICANT,
  /** The two windows do not lie on one side of a break, or one has no value. */
  WITHHELD;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
