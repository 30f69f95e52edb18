package org.partnershipscorecard.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.TrendVerdict;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.measure.Outturn;

/**
 * The recent trend of annual percentages and rates, by the rule of the Fingertips public health
 * profiles: the last five years that have a value, significant at 99.8%. Years without a value are
 * skipped, not filled in.
 */
public final class RecentTrend {

  /** Chi-squared with one degree of freedom at 99.8%. */
  static final double CRITICAL = 9.5495357;

  private static final int POINTS = 5;

  private RecentTrend() {}

  /**
   * The trend over the last five years.
   *
   * @param years the figures of one series and one phase, in the order of time, ending with the
   *     year that is spoken of; only the last five that are valid count
   * @return {@code CANNOT_BE_CALCULATED} with fewer than five, for a unit without intervals, and
   *     where a proportion is of everyone
   */
  public static TrendVerdict of(List<Outturn> years) {
    List<Outturn> valid = years.stream().filter(RecentTrend::isValid).toList();
    if (valid.size() < POINTS) {
      return TrendVerdict.CANNOT_BE_CALCULATED;
    }
    List<Outturn> last = valid.subList(valid.size() - POINTS, valid.size());
    double[] values = new double[POINTS];
    double[] counts = new double[POINTS];
    double[] denominators = new double[POINTS];
    Interval[] intervals = new Interval[POINTS];
    boolean proportion = false;
    boolean zero = false;
    for (int i = 0; i < POINTS; i++) {
      Outturn outturn = last.get(i);
      Interval interval = Intervals.of(outturn);
      values[i] = number(outturn.value());
      counts[i] = number(outturn.numerator());
      denominators[i] = number(outturn.denominator());
      if (interval == null || counts[i] == denominators[i]) {
        return TrendVerdict.CANNOT_BE_CALCULATED;
      }
      intervals[i] = interval;
      proportion = outturn.key().unit() == Unit.PERCENT;
      zero |= counts[i] == 0;
    }
    // A count of 0 has no log odds, which the closed form needs for its leave-one-out signs.
    return proportion && !zero
        ? CochranArmitage.of(counts, denominators)
        : WeightedTrend.of(values, intervals);
  }

  /** Significant, and of one sign whichever point is left out. */
  static TrendVerdict verdict(double chiSquared, double slope, double[] leftOut) {
    if (!(chiSquared > CRITICAL)) {
      return TrendVerdict.NO_SIGNIFICANT_CHANGE;
    }
    for (double each : leftOut) {
      if (!(each * slope > 0)) {
        return TrendVerdict.NO_SIGNIFICANT_CHANGE;
      }
    }
    return slope > 0 ? TrendVerdict.INCREASING : TrendVerdict.DECREASING;
  }

  private static boolean isValid(Outturn outturn) {
    return Intervals.of(outturn) != null;
  }

  private static double number(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }
}
