package org.partnershipscorecard.trend;

import java.util.Arrays;
import org.partnershipscorecard.catalogue.TrendVerdict;

/** The test for a linear trend in proportions (Cochran, 1954; Armitage, 1955). */
final class CochranArmitage {

  private CochranArmitage() {}

  /**
   * Significant when chi-squared passes {@link RecentTrend#CRITICAL} and the unweighted slope of
   * the log odds keeps its sign whichever one point is left out.
   *
   * @param counts each above 0 and below its denominator, in the order of time
   */
  static TrendVerdict of(double[] counts, double[] denominators) {
    int points = counts.length;
    double[] times = new double[points];
    double[] logOdds = new double[points];
    double[] even = new double[points];
    Arrays.fill(even, 1);
    for (int i = 0; i < points; i++) {
      times[i] = i + 1;
      logOdds[i] = Math.log(counts[i] / (denominators[i] - counts[i]));
    }
    double[] leftOut = new double[points];
    for (int i = 0; i < points; i++) {
      leftOut[i] = WeightedTrend.slope(logOdds, even, i);
    }
    return RecentTrend.verdict(
        chiSquared(counts, denominators, times), WeightedTrend.slope(logOdds, even, -1), leftOut);
  }

  /** Chi-squared with one degree of freedom. */
  static double chiSquared(double[] counts, double[] denominators, double[] scores) {
    double x = 0;
    double xt = 0;
    double n = 0;
    double nt = 0;
    double ntt = 0;
    for (int i = 0; i < counts.length; i++) {
      x += counts[i];
      xt += counts[i] * scores[i];
      n += denominators[i];
      nt += denominators[i] * scores[i];
      ntt += denominators[i] * scores[i] * scores[i];
    }
    double share = x / n;
    double departure = xt - share * nt;
    return departure * departure / (share * (1 - share) * (ntt - nt * nt / n));
  }
}
