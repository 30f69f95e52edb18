package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** A figure beside a comparator. */
public enum Comparison implements Word {
  BETTER,
  WORSE,
  SIMILAR,
  HIGHER,
  LOWER,
  NOT_COMPARED;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
