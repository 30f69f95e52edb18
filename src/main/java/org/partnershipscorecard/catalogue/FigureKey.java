package org.partnershipscorecard.catalogue;

import org.partnershipscorecard.period.Span;

/**
 * What a number is a number of. Two numbers with the same key are the same statistic.
 *
 * @param line the catalogue's measure line, {@code LA03a}
 * @param breakdown {@link #TOTAL}, or {@code dimension=code}, several joined by {@code ;} in the
 *     catalogue's order
 * @param area ONS code
 * @param period the quarter at whose end the window closes; for basis {@code YEAR} the year
 */
public record FigureKey(
    String line, String breakdown, String area, Span period, Basis basis, Unit unit) {

  /** The breakdown of a figure that is not broken down. */
  public static final String TOTAL = "total";

  public boolean isTotal() {
    return breakdown.equals(TOTAL);
  }

  public FigureKey withPeriod(Span other) {
    return new FigureKey(line, breakdown, area, other, basis, unit);
  }

  public FigureKey withUnit(Unit other) {
    return new FigureKey(line, breakdown, area, period, basis, other);
  }
}
