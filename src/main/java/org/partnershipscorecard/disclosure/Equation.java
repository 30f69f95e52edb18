package org.partnershipscorecard.disclosure;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts that add up: the sum of factor times count is 0, or is 0 or more.
 *
 * @param factors by the count's number, none of them 0
 * @param exact whether the sum is 0; otherwise it is 0 or more
 */
record Equation(Map<Integer, Integer> factors, boolean exact) {

  /** An equation under way. */
  static final class Terms {
    private final Map<Integer, Integer> factors = new TreeMap<>();

    Terms plus(int count) {
      factors.merge(count, 1, Integer::sum);
      return this;
    }

    Terms minus(int count) {
      factors.merge(count, -1, Integer::sum);
      return this;
    }

    Equation zero() {
      return of(true);
    }

    Equation zeroOrMore() {
      return of(false);
    }

    private Equation of(boolean exact) {
      factors.values().removeIf(factor -> factor == 0);
      return new Equation(factors, exact);
    }
  }

  static Terms terms() {
    return new Terms();
  }
}
