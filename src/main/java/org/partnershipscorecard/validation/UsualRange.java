package org.partnershipscorecard.validation;

import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * What a count of events may be after some earlier counts, if nothing has changed but chance: given
 * their sum, the next of k + 1 equal Poisson counts is binomial with 1 / (k + 1), which is exact
 * for counts however small. Counts that swing more than chance allows have shown how far they go,
 * so whatever lies between the lowest and the highest of them is usual too.
 *
 * @param from lowest usual count
 * @param to highest usual count
 */
record UsualRange(int from, int to) {

  /** Either tail; three counts in a thousand fall outside by chance. */
  private static final double TAIL = 0.0015;

  /** The range after some counts, at least one. */
  static UsualRange after(List<Integer> earlier) {
    int sum = earlier.stream().mapToInt(Integer::intValue).sum();
    double share = 1.0 / (earlier.size() + 1);
    int least = earlier.stream().mapToInt(Integer::intValue).min().orElseThrow();
    int most = earlier.stream().mapToInt(Integer::intValue).max().orElseThrow();
    int middle = sum / earlier.size();
    return new UsualRange(
        Math.min(least, lowest(sum, share, middle)), Math.max(most, highest(sum, share, middle)));
  }

  boolean holds(int count) {
    return from <= count && count <= to;
  }

  private static int lowest(int sum, double share, int middle) {
    int low = 0;
    int high = middle;
    while (low < high) {
      int tried = (low + high) / 2;
      if (atMost(tried, sum, share) >= TAIL) {
        high = tried;
      } else {
        low = tried + 1;
      }
    }
    return low;
  }

  private static int highest(int sum, double share, int middle) {
    int low = middle;
    int high = 2 * middle + 30;
    while (atLeast(high, sum, share) >= TAIL) {
      high *= 2;
    }
    while (low < high - 1) {
      int tried = (low + high) / 2;
      if (atLeast(tried, sum, share) >= TAIL) {
        low = tried;
      } else {
        high = tried;
      }
    }
    return low;
  }

  private static double atMost(int count, int sum, double share) {
    return BinomialDistribution.of(sum + count, share).cumulativeProbability(count);
  }

  private static double atLeast(int count, int sum, double share) {
    return BinomialDistribution.of(sum + count, share).survivalProbability(count - 1);
  }
}
