package org.partnershipscorecard.measure;

import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Kind;
import org.partnershipscorecard.catalogue.Unit;

/**
 * One statistic of some sums. A ratio is the summed numerator over the summed denominator, never an
 * average of ratios.
 *
 * @param denominator null for a plain count
 * @param value null where there is nothing to divide by, or a part is greater than its whole
 */
record Statistic(@Nullable Double numerator, @Nullable Double denominator, @Nullable Double value) {

  /** Why there is no value; of a statistic without one. */
  Absence absence() {
    if (denominator == null) {
      return Absence.LAYOUT;
    }
    return denominator > 0 ? Absence.NOT_APPLICABLE : Absence.ZERO_DENOMINATOR;
  }

  /**
   * @param total the sums of the same window without breakdown: what a share is a part of; null
   *     where nothing was counted
   * @param people what a rate is on, where not on a denominator of its own; null otherwise
   */
  static Statistic of(
      Kind kind, Unit unit, Sums sums, @Nullable Sums total, @Nullable Double people) {
    Double numerator = sums.numerator();
    return switch (unit) {
      case COUNT -> new Statistic(numerator, null, numerator);
      case PERCENT ->
          kind == Kind.COUNT && isNone(sums.denominator())
              ? ratio(unit, numerator, total == null ? null : total.numerator())
              : ratio(unit, numerator, sums.denominator());
      case PER_10000, PER_100000 ->
          ratio(unit, numerator, people == null ? sums.denominator() : people);
      case DAYS, MEAN, MEDIAN, VALUE -> ofAmounts(kind, unit, sums);
    };
  }

  private static Statistic ofAmounts(Kind kind, Unit unit, Sums sums) {
    return switch (kind) {
      case MEDIAN -> new Statistic(null, sums.denominator(), sums.median());
      case MEAN, COUNT, PERCENTAGE, RATE, VALUE ->
          sums.denominator() == null
              ? asSupplied(sums)
              : ratio(unit, sums.numerator(), sums.denominator());
    };
  }

  private static Statistic asSupplied(Sums sums) {
    return new Statistic(sums.numerator(), null, sums.numerator());
  }

  /** A count's sums have no denominator, or the 0 of a sum over nothing. */
  private static boolean isNone(@Nullable Double denominator) {
    return denominator == null || denominator == 0;
  }

  /** Multiplied before it is divided: one rounding of the last bit, not two. */
  private static Statistic ratio(
      Unit unit, @Nullable Double numerator, @Nullable Double denominator) {
    if (numerator == null || denominator == null || denominator <= 0) {
      return new Statistic(numerator, denominator, null);
    }
    if (unit == Unit.PERCENT && numerator > denominator) {
      return new Statistic(numerator, denominator, null);
    }
    return new Statistic(numerator, denominator, numerator * unit.multiplier() / denominator);
  }
}
