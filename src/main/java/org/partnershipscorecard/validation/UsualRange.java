package org.partnershipscorecard.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * What a count of events may be after some earlier counts, if nothing has changed but chance: given
 * their sum, the next of k + 1 equal Poisson counts is binomial with 1 / (k + 1), which is exact
 * for counts however small. Where the counts before swung more than chance allows, the range is as
 * many times as wide as they swung (the square root of variance over mean, the one farthest from
 * the others left out); and whatever lies between the lowest and the highest of them is usual too.
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
    double swing = swing(earlier);
    double mean = (double) sum / earlier.size();
    long low = Math.round(mean - (mean - lowest(sum, share, middle)) * swing);
    long high = Math.round(mean + (highest(sum, share, middle) - mean) * swing);
    return new UsualRange((int) Math.max(0, Math.min(least, low)), (int) Math.max(most, high));
  }

  /** How much more widely counts lie than chance alone would have them; 1 and more. */
  private static double swing(List<Integer> counts) {
    double mean = mean(counts);
    List<Integer> others = new ArrayList<>(counts);
    if (counts.size() > 2) {
      Integer farthest =
          Collections.max(counts, Comparator.comparingDouble(count -> Math.abs(count - mean)));
      int place = others.indexOf(farthest);
      others.subList(place, place + 1).clear();
    }
    double middle = mean(others);
    double squares = others.stream().mapToDouble(count -> Math.pow(count - middle, 2)).sum();
    return middle <= 0 || others.size() < 2
        ? 1
        : Math.max(1, Math.sqrt(squares / (others.size() - 1) / middle));
  }

  private static double mean(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).average().orElse(0);
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
