package org.partnershipscorecard.trend;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Whether two counts of events in windows of the same kind differ by more than chance: the exact
 * conditional test of two Poisson counts (Przyborowski and Wilenski, 1940). Given their sum, each
 * is binomial with one half if nothing changed; the two-sided probability is twice the smaller
 * tail. Quarters of 90 and 92 days pass for equally long.
 */
final class CountComparison {

  private static final double LEVEL = 0.05;

  private CountComparison() {}

  /** Whether both are counts: whole and not negative. */
  static boolean applies(double one, double other) {
    return isCount(one) && isCount(other);
  }

  /** Whether the two differ significantly at 95%. */
  static boolean differ(double one, double other) {
    return probability(one, other) < LEVEL;
  }

  /** The two-sided probability of a difference as great as this, or greater, by chance. */
  static double probability(double one, double other) {
    int sum = (int) (one + other);
    int smaller = (int) Math.min(one, other);
    double tail = BinomialDistribution.of(sum, 0.5).cumulativeProbability(smaller);
    return Math.min(1, 2 * tail);
  }

  /** Two such counts still add up to an int. */
  private static final int LARGEST = Integer.MAX_VALUE / 2;

  private static boolean isCount(double value) {
    return value >= 0 && value <= LARGEST && value == Math.rint(value);
  }
}
