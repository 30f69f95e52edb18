package org.partnershipscorecard.trend;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.IntervalMethod;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.measure.Outturn;

/**
 * Confidence intervals at 95% and 99.8%, by the methods that the UK Health Security Agency states
 * for public health indicators. Figures are full counts, so an interval speaks of the random
 * variation of the process behind a count, not of sampling.
 */
public final class Intervals {

  /** From this count on Byar's approximation is within 0.2% of the exact interval. */
  private static final int BYAR_FROM = 10;

  private static final double TAIL_95 = 0.025;
  private static final double TAIL_998 = 0.001;
  private static final double Z_95 = z(TAIL_95);
  private static final double Z_998 = z(TAIL_998);

  /** Exact ends by whole count: a run has many small counts, and these quantiles are searched. */
  private static final double[][] EXACT_95 = exactTable(TAIL_95);

  private static final double[][] EXACT_998 = exactTable(TAIL_998);

  private Intervals() {}

  /** The interval of an outturn's value, by its unit; null where the unit has none or no value. */
  public static @Nullable Interval of(Outturn outturn) {
    Double numerator = outturn.numerator();
    Double denominator = outturn.denominator();
    if (outturn.value() == null || numerator == null || denominator == null) {
      return null;
    }
    Unit unit = outturn.key().unit();
    return switch (unit) {
      case PERCENT -> proportion(numerator, denominator, unit.multiplier());
      case PER_10000, PER_100000 -> rate(numerator, denominator, unit.multiplier());
      case COUNT, DAYS, MEAN, MEDIAN, VALUE -> null;
    };
  }

  /**
   * The interval of a rate: exact Poisson on counts below 10, Byar (Breslow and Day, 1987) from 10.
   *
   * @param multiplier what the ratio is multiplied by; both ends come in that unit
   * @return null for a denominator of 0 or less, a negative count, or what is not a number
   */
  public static @Nullable Interval rate(double count, double denominator, double multiplier) {
    if (!(denominator > 0) || !(count >= 0)) {
      return null;
    }
    double scale = multiplier / denominator;
    if (count < BYAR_FROM) {
      double[] ends = exact(count, EXACT_95, TAIL_95);
      double[] ends998 = exact(count, EXACT_998, TAIL_998);
      return scaled(IntervalMethod.EXACT_POISSON, ends, ends998, scale);
    }
    return scaled(IntervalMethod.BYAR, byar(count, Z_95), byar(count, Z_998), scale);
  }

  /**
   * The Wilson (1927) score interval of a proportion, without continuity correction.
   *
   * @param multiplier 100 for a percentage
   * @return null for a denominator of 0 or less, a negative count, a count above the denominator,
   *     or what is not a number
   */
  public static @Nullable Interval proportion(double count, double denominator, double multiplier) {
    if (!(denominator > 0) || !(count >= 0) || !(count <= denominator)) {
      return null;
    }
    return scaled(
        IntervalMethod.WILSON,
        wilson(count, denominator, Z_95),
        wilson(count, denominator, Z_998),
        multiplier);
  }

  private static Interval scaled(
      IntervalMethod method, double[] ends, double[] ends998, double scale) {
    return new Interval(
        method, ends[0] * scale, ends[1] * scale, ends998[0] * scale, ends998[1] * scale);
  }

  private static double[] byar(double x, double z) {
    double below = 1 - 1 / (9 * x) - z / (3 * Math.sqrt(x));
    double y = x + 1;
    double above = 1 - 1 / (9 * y) + z / (3 * Math.sqrt(y));
    return new double[] {x * below * below * below, y * above * above * above};
  }

  private static double[] wilson(double x, double n, double z) {
    double middle = 2 * x + z * z;
    double reach = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
    double under = 2 * (n + z * z);
    // At 0 and at n one end is the bound itself; only floating-point noise could say otherwise.
    double lower = x == 0 ? 0 : Math.max(0, (middle - reach) / under);
    double upper = x == n ? 1 : Math.min(1, (middle + reach) / under);
    return new double[] {lower, upper};
  }

  private static double[] exact(double x, double[][] table, double tail) {
    int whole = (int) x;
    return whole == x ? table[whole] : exact(x, tail);
  }

  private static double[] exact(double x, double tail) {
    double lower =
        x == 0 ? 0 : ChiSquaredDistribution.of(2 * x).inverseCumulativeProbability(tail) / 2;
    double upper = ChiSquaredDistribution.of(2 * x + 2).inverseSurvivalProbability(tail) / 2;
    return new double[] {lower, upper};
  }

  private static double[][] exactTable(double tail) {
    double[][] table = new double[BYAR_FROM][];
    for (int x = 0; x < BYAR_FROM; x++) {
      table[x] = exact(x, tail);
    }
    return table;
  }

  private static double z(double tail) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail);
  }
}
