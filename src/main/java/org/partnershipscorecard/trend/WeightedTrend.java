package org.partnershipscorecard.trend;

import org.partnershipscorecard.catalogue.TrendVerdict;

/**
 * The slope of values against time, each weighted by the inverse of its variance, which is read
 * from the width of its 95% interval (Fingertips recent trends).
 */
final class WeightedTrend {

  /** How many standard errors a 95% interval is wide, as the source rounds it. */
  private static final double WIDTH_95 = 3.92;

  private WeightedTrend() {}

  /**
   * Significant when chi-squared passes {@link RecentTrend#CRITICAL} and the slope keeps its sign
   * whichever one point is left out.
   *
   * @param intervals of {@code values}, in the same unit and order
   */
  static TrendVerdict of(double[] values, Interval[] intervals) {
    double[] weights = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double error = (intervals[i].upper() - intervals[i].lower()) / WIDTH_95;
      if (!(error > 0)) {
        return TrendVerdict.CANNOT_BE_CALCULATED;
      }
      weights[i] = 1 / (error * error);
    }
    double slope = slope(values, weights, -1);
    double[] leftOut = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      leftOut[i] = slope(values, weights, i);
    }
    return RecentTrend.verdict(chiSquared(values, weights), slope, leftOut);
  }

  /** (slope / standard error) squared, with one degree of freedom. */
  static double chiSquared(double[] values, double[] weights) {
    double slope = slope(values, weights, -1);
    double w = 0;
    double wt = 0;
    double wtt = 0;
    for (int i = 0; i < values.length; i++) {
      double t = i + 1;
      w += weights[i];
      wt += weights[i] * t;
      wtt += weights[i] * t * t;
    }
    double variance = w / (w * wtt - wt * wt);
    return slope * slope / variance;
  }

  /**
   * The weighted least-squares slope on t = 1, 2, …
   *
   * @param without index of a point to leave out; -1 for none
   */
  static double slope(double[] values, double[] weights, int without) {
    double w = 0;
    double wt = 0;
    double wtt = 0;
    double wy = 0;
    double wty = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == without) {
        continue;
      }
      double t = i + 1;
      w += weights[i];
      wt += weights[i] * t;
      wtt += weights[i] * t * t;
      wy += weights[i] * values[i];
      wty += weights[i] * t * values[i];
    }
    return (w * wty - wt * wy) / (w * wtt - wt * wt);
  }
}
