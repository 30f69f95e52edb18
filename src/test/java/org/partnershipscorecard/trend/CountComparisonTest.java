package org.partnershipscorecard.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CountComparisonTest {

  /** None of n is a tail of one half to the n. */
  @Test
  void noneAgainstFiveMayBeChanceAndAgainstSixIsNot() {
    assertThat(CountComparison.probability(0, 5)).isCloseTo(2.0 / 32, within(1e-12));
    assertThat(CountComparison.differ(0, 5)).isFalse();
    assertThat(CountComparison.probability(6, 0)).isCloseTo(2.0 / 64, within(1e-12));
    assertThat(CountComparison.differ(6, 0)).isTrue();
  }

  /** At most 2 heads of 10: (1 + 10 + 45) / 1024. */
  @Test
  void twoAgainstEight() {
    assertThat(CountComparison.probability(2, 8)).isCloseTo(112.0 / 1024, within(1e-12));
  }

  @Test
  void sameCountsAndNoneAtAllAreChance() {
    assertThat(CountComparison.probability(7, 7)).isEqualTo(1);
    assertThat(CountComparison.probability(0, 0)).isEqualTo(1);
  }

  /** For large counts near the normal approximation (a - b)^2 / (a + b), 3.84 at 95%. */
  @Test
  void largeCounts() {
    assertThat(CountComparison.differ(525, 354)).isTrue();
    assertThat(CountComparison.differ(1000, 1080)).isFalse();
    assertThat(CountComparison.differ(1000, 1100)).isTrue();
  }

  @Test
  void orderDoesNotMatterAndDistanceDoes() {
    Random random = new Random(5);
    for (int i = 0; i < 500; i++) {
      int one = random.nextInt(300);
      int other = random.nextInt(300);
      double chance = CountComparison.probability(one, other);
      assertThat(chance).isBetween(0.0, 1.0).isEqualTo(CountComparison.probability(other, one));
      int further = other >= one ? other + 1 : other;
      int nearer = other >= one ? one : one + 1;
      assertThat(CountComparison.probability(nearer, further)).isLessThanOrEqualTo(chance + 1e-12);
    }
  }

  @Test
  void onlyCountsAreCompared() {
    assertThat(CountComparison.applies(3, 4)).isTrue();
    assertThat(CountComparison.applies(3.5, 4)).isFalse();
    assertThat(CountComparison.applies(3, -1)).isFalse();
    assertThat(CountComparison.applies(3, Double.NaN)).isFalse();
  }
}
