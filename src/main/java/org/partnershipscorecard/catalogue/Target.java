package org.partnershipscorecard.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dated thresholds of a line. Either green and red, or a band.
 *
 * @param green met at or beyond this, in the direction of the line's polarity
 * @param red amber up to this, red beyond it
 * @param bandLow with {@code bandHigh}: green inside, both ends included
 * @param to last day in force; null while in force
 * @param basis of the windows that it is set for; null where it does not say
 */
public record Target(
    String line,
    Unit unit,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable Double green,
    @Nullable Double red,
    @Nullable Double bandLow,
    @Nullable Double bandHigh,
    @Nullable Basis basis,
    String note) {

  /** One for every basis that its unit allows. */
  public Target(
      String line,
      Unit unit,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable Double green,
      @Nullable Double red,
      @Nullable Double bandLow,
      @Nullable Double bandHigh,
      String note) {
    this(line, unit, from, to, green, red, bandLow, bandHigh, null, note);
  }

  /**
   * Whether it is a target of windows of some basis. Where it names none: a share or a rate of any,
   * but a number of events only of a line's narrowest basis, for a quarter's is not a year's.
   *
   * @param narrowest the line's narrowest basis
   * @param asked of the figure; the year of a snapshot is its fourth quarter's snapshot
   */
  public boolean isOf(Basis asked, Basis narrowest) {
    if (basis != null) {
      return basis == asked || (basis == Basis.SNAPSHOT && asked == Basis.YEAR);
    }
    return unit != Unit.COUNT
        || asked == narrowest
        || (narrowest == Basis.SNAPSHOT && asked == Basis.YEAR);
  }

  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
