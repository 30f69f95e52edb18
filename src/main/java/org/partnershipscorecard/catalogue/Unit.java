package org.partnershipscorecard.catalogue;

import java.util.Locale;

/** The unit of a statistic, with what its ratio is multiplied by. */
public enum Unit implements Word {
  COUNT(1, ""),
  PERCENT(100, "%"),
  PER_10000(10_000, "per 10,000"),
  PER_100000(100_000, "per 100,000"),
  DAYS(1, "days"),
  MEAN(1, ""),
  MEDIAN(1, ""),
  /** A number as an agency supplied it. */
  VALUE(1, "");

  private final int multiplier;
  private final String words;

  Unit(int multiplier, String words) {
    this.multiplier = multiplier;
    this.words = words;
  }

  /** What numerator over denominator is multiplied by. */
  public int multiplier() {
    return multiplier;
  }

  /** As printed in a head: {@code per 10,000}; empty for a plain number. */
  public String words() {
    return words;
  }

  /** A rate on the population, which has a Poisson interval. */
  public boolean isRate() {
    return this == PER_10000 || this == PER_100000;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
