package org.partnershipscorecard.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.IntervalMethod;
import org.partnershipscorecard.catalogue.Unit;

class IntervalsTest {

  /** The standard normal quantiles, as tabulated, not as computed here. */
  private static final double Z_95 = 1.959963984540054;

  private static final double Z_998 = 3.090232306167813;

  /** Newcombe (1998), Statistics in Medicine 17, table I, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void wilsonAsPublished(double x, double n, double lower, double upper) {
    Interval interval = some(Intervals.proportion(x, n, 1));
    assertThat(interval.method()).isEqualTo(IntervalMethod.WILSON);
    assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
    assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
  }

  /**
   * By the normal and chi-squared quantiles of SciPy 1 (Cephes and Boost), an implementation of its
   * own: 95% and then 99.8%.
   */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.255288519878, 0.366209576983, 0.228035740242, 0.401389421909",
    "15, 148, 0.0623863995307, 0.160487241723, 0.0473836805066, 0.203645530902",
    "0, 20, 0, 0.161125158053, 0, 0.323170414624",
    "1, 29, 0.00611321429276, 0.171755218793, 0.00301600135872, 0.296586458036",
    "501, 1830, 0.253831027197, 0.294657749727, 0.242796778775, 0.30709302635"
  })
  void wilsonAsComputedElsewhere(
      double x, double n, double lower, double upper, double lower998, double upper998) {
    Interval interval = some(Intervals.proportion(x, n, 1));
    assertThat(interval.lower()).isCloseTo(lower, relative(lower));
    assertThat(interval.upper()).isCloseTo(upper, relative(upper));
    assertThat(interval.lower998()).isCloseTo(lower998, relative(lower998));
    assertThat(interval.upper998()).isCloseTo(upper998, relative(upper998));
  }

  /** Exact below 10 and Byar's from 10, likewise. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 3.68887945411, 0, 6.90775527898",
    "1, 0.0253178079843, 5.57164339094, 0.00100050033358, 9.23341347645",
    "4, 1.08986537363, 10.2415886754, 0.428552413628, 14.7941492225",
    "9, 4.11537309738, 17.0848034514, 2.45242440436, 22.6573733091",
    "10, 4.78744991397, 18.3914586058, 2.9163183747, 24.1937249279",
    "26, 16.9797558056, 38.0975421485, 13.0005485832, 45.9738894582",
    "209, 181.622609294, 239.338423509, 167.145246047, 257.658104739",
    "626, 577.914962693, 677.018164542, 551.515512145, 707.244885125"
  })
  void countsAsComputedElsewhere(
      double count, double lower, double upper, double lower998, double upper998) {
    Interval interval = some(Intervals.rate(count, 1, 1));
    assertThat(interval.lower()).isCloseTo(lower, relative(lower));
    assertThat(interval.upper()).isCloseTo(upper, relative(upper));
    assertThat(interval.lower998()).isCloseTo(lower998, relative(lower998));
    assertThat(interval.upper998()).isCloseTo(upper998, relative(upper998));
  }

  /** The ends are the roots p of (x/n - p)^2 = z^2 p(1 - p)/n. */
  @ParameterizedTest
  @CsvSource({"81, 263", "15, 148", "1, 29", "19, 20", "3, 7"})
  void wilsonSolvesTheScoreEquation(double x, double n) {
    Interval interval = some(Intervals.proportion(x, n, 1));
    assertThat(score(x, n, interval.lower())).isCloseTo(Z_95, relative(Z_95));
    assertThat(score(x, n, interval.upper())).isCloseTo(Z_95, relative(Z_95));
    assertThat(score(x, n, interval.lower998())).isCloseTo(Z_998, relative(Z_998));
    assertThat(score(x, n, interval.upper998())).isCloseTo(Z_998, relative(Z_998));
  }

  @Test
  void noneAndAllHaveWidthAndStayWithinBounds() {
    Interval none = some(Intervals.proportion(0, 20, 100));
    assertThat(none.lower()).isZero();
    // x = 0: upper = z^2 / (n + z^2).
    assertThat(none.upper()).isCloseTo(100 * Z_95 * Z_95 / (20 + Z_95 * Z_95), within(1e-9));
    Interval all = some(Intervals.proportion(20, 20, 100));
    assertThat(all.upper()).isEqualTo(100);
    assertThat(all.lower()).isCloseTo(100 - none.upper(), within(1e-9));
  }

  @Test
  void boundsAreExactWhateverTheDenominator() {
    for (int n = 1; n <= 2_000; n++) {
      assertThat(some(Intervals.proportion(0, n, 1)).lower()).isZero();
      assertThat(some(Intervals.proportion(n, n, 1)).upper998()).isEqualTo(1);
    }
  }

  /** Garwood (1936), Biometrika 28: 95% limits of a Poisson mean. */
  @ParameterizedTest
  @CsvSource({
    "0, 0.000, 3.689",
    "1, 0.025, 5.572",
    "2, 0.242, 7.225",
    "5, 1.623, 11.668",
    "9, 4.115, 17.085"
  })
  void exactPoissonAsTabulated(double count, double lower, double upper) {
    Interval interval = some(Intervals.rate(count, 1, 1));
    assertThat(interval.method()).isEqualTo(IntervalMethod.EXACT_POISSON);
    assertThat(interval.lower()).isCloseTo(lower, within(0.0005));
    assertThat(interval.upper()).isCloseTo(upper, within(0.0005));
  }

  /** No event with probability exp(-mean), so the upper end at count 0 is -ln(tail). */
  @Test
  void exactPoissonOfNoneInClosedForm() {
    Interval interval = some(Intervals.rate(0, 1, 1));
    assertThat(interval.upper()).isCloseTo(-Math.log(0.025), within(1e-9));
    assertThat(interval.upper998()).isCloseTo(-Math.log(0.001), within(1e-9));
  }

  /** The tails are sums of Poisson probabilities, computed here term by term. */
  @Test
  void exactPoissonLeavesTheTailsThatItPromises() {
    for (int count = 1; count < 10; count++) {
      Interval interval = some(Intervals.rate(count, 1, 1));
      assertThat(1 - poissonUpTo(count - 1, interval.lower())).isCloseTo(0.025, within(1e-9));
      assertThat(poissonUpTo(count, interval.upper())).isCloseTo(0.025, within(1e-9));
      assertThat(1 - poissonUpTo(count - 1, interval.lower998())).isCloseTo(0.001, within(1e-9));
      assertThat(poissonUpTo(count, interval.upper998())).isCloseTo(0.001, within(1e-9));
    }
  }

  /** Children on a plan and looked after in September 2016, and child deaths in 2016-17. */
  @ParameterizedTest
  @CsvSource({
    "209, 10000, 35.93, 31.22, 41.15",
    "626, 10000, 107.62, 99.35, 116.39",
    "26, 100000, 44.70, 29.19, 65.50"
  })
  void byarOfTheReportsOwnCounts(
      double count, double multiplier, double value, double lower, double upper) {
    Interval interval = some(Intervals.rate(count, 58_167, multiplier));
    assertThat(count * multiplier / 58_167).isCloseTo(value, within(0.005));
    assertThat(interval.method()).isEqualTo(IntervalMethod.BYAR);
    assertThat(interval.lower()).isCloseTo(lower, within(0.005));
    assertThat(interval.upper()).isCloseTo(upper, within(0.005));
  }

  @Test
  void byarTakesOverAtTenAndIsWithinAPerMilleOrTwoOfExact() {
    assertThat(some(Intervals.rate(9, 1, 1)).method()).isEqualTo(IntervalMethod.EXACT_POISSON);
    Interval ten = some(Intervals.rate(10, 1, 1));
    assertThat(ten.method()).isEqualTo(IntervalMethod.BYAR);
    // Garwood: 4.795 and 18.390.
    assertThat(ten.lower()).isCloseTo(4.795, within(4.795 * 0.002));
    assertThat(ten.upper()).isCloseTo(18.390, within(18.390 * 0.002));
  }

  @Test
  void notApplicable() {
    assertThat(Intervals.rate(5, 0, 10_000)).isNull();
    assertThat(Intervals.rate(5, -1, 10_000)).isNull();
    assertThat(Intervals.rate(-1, 5, 10_000)).isNull();
    assertThat(Intervals.rate(Double.NaN, 5, 10_000)).isNull();
    assertThat(Intervals.proportion(1, 0, 100)).isNull();
    assertThat(Intervals.proportion(6, 5, 100)).isNull();
    assertThat(Intervals.rate(6, 5, 1)).isNotNull();
  }

  @Test
  void theUnitOfAnOutturnChoosesTheMethod() {
    var percent = SampleSeries.key("CP02", "2016-17-Q3", Basis.QUARTER, Unit.PERCENT);
    var share = some(Intervals.of(SampleSeries.outturn(percent, 81, 263d)));
    assertThat(share.method()).isEqualTo(IntervalMethod.WILSON);
    assertThat(share.lower()).isCloseTo(25.53, within(0.005));
    var rate = some(Intervals.of(SampleSeries.outturn(percent.withUnit(Unit.PER_10000), 3, 1e4)));
    assertThat(rate.method()).isEqualTo(IntervalMethod.EXACT_POISSON);
    assertThat(Intervals.of(SampleSeries.outturn(percent.withUnit(Unit.COUNT), 3, null))).isNull();
    assertThat(Intervals.of(SampleSeries.outturn(percent.withUnit(Unit.MEAN), 3, 4d))).isNull();
    assertThat(Intervals.of(SampleSeries.absent(percent))).isNull();
  }

  @Test
  void everyIntervalHoldsItsValueAndItsNarrowerSelf() {
    Random random = new Random(20161101);
    for (int i = 0; i < 2_000; i++) {
      int n = 1 + random.nextInt(500);
      int x = random.nextInt(n + 1);
      nested(some(Intervals.proportion(x, n, 100)), 100.0 * x / n);
      nested(some(Intervals.rate(x, n, 10_000)), 10_000.0 * x / n);
    }
  }

  @Test
  void moreChildrenNarrowTheIntervalOfOneShare() {
    Random random = new Random(20170331);
    for (int i = 0; i < 500; i++) {
      int n = 1 + random.nextInt(200);
      int x = random.nextInt(n + 1);
      int times = 2 + random.nextInt(5);
      assertThat(width(some(Intervals.proportion((double) times * x, (double) times * n, 100))))
          .isLessThan(width(some(Intervals.proportion(x, n, 100))));
      assertThat(width(some(Intervals.rate((double) times * x, (double) times * n, 100))))
          .isLessThan(width(some(Intervals.rate(x, n, 100))));
    }
  }

  private static void nested(Interval interval, double value) {
    assertThat(interval.lower998()).isLessThanOrEqualTo(interval.lower());
    assertThat(interval.lower()).isLessThanOrEqualTo(value + 1e-9);
    assertThat(interval.upper()).isGreaterThanOrEqualTo(value - 1e-9);
    assertThat(interval.upper998()).isGreaterThanOrEqualTo(interval.upper());
    assertThat(interval.lower998()).isGreaterThanOrEqualTo(0);
  }

  private static double width(Interval interval) {
    return interval.upper() - interval.lower();
  }

  private static double score(double x, double n, double p) {
    return Math.abs(x / n - p) / Math.sqrt(p * (1 - p) / n);
  }

  private static double poissonUpTo(int count, double mean) {
    double term = Math.exp(-mean);
    double sum = term;
    for (int k = 1; k <= count; k++) {
      term *= mean / k;
      sum += term;
    }
    return sum;
  }

  private static Offset<Double> relative(double value) {
    return within(value * 1e-9);
  }

  private static Interval some(@Nullable Interval interval) {
    assertThat(interval).isNotNull();
    return Objects.requireNonNull(interval);
  }
}
