package org.partnershipscorecard.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.partnershipscorecard.catalogue.TrendVerdict.CANNOT_BE_CALCULATED;
import static org.partnershipscorecard.catalogue.TrendVerdict.DECREASING;
import static org.partnershipscorecard.catalogue.TrendVerdict.INCREASING;
import static org.partnershipscorecard.catalogue.TrendVerdict.NO_SIGNIFICANT_CHANGE;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.IntervalMethod;
import org.partnershipscorecard.catalogue.TrendVerdict;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.measure.Outturn;

class RecentTrendTest {

  @Test
  void theCriticalValueLeavesTwoPerMille() {
    assertThat(ChiSquaredDistribution.of(1).inverseSurvivalProbability(0.002))
        .isCloseTo(RecentTrend.CRITICAL, within(1e-6));
  }

  /** Agresti, Categorical Data Analysis: malformation by mother's drinking; z^2 = 6.57. */
  @Test
  void cochranArmitageAsPublished() {
    double[] malformed = {48, 38, 5, 1, 1};
    double[] births = {17_114, 14_502, 793, 127, 38};
    double[] drinks = {0, 0.5, 1.5, 4, 7};
    assertThat(CochranArmitage.chiSquared(malformed, births, drinks))
        .isCloseTo(6.57, within(0.005));
  }

  /**
   * With equal weights w the sum of (t - 3)^2 over t = 1 to 5 is 10, so the variance of the slope
   * is 1/(10w). Here slope = (-2x1 -1x3 +1x5 +2x9)/10 = 1.8, and chi-squared = 1.8^2 x 10w.
   */
  @Test
  void weightedRegressionByHand() {
    double[] values = {1, 3, 4, 5, 9};
    double[] weights = {4, 4, 4, 4, 4};
    assertThat(WeightedTrend.slope(values, weights, -1)).isCloseTo(1.8, within(1e-12));
    assertThat(WeightedTrend.chiSquared(values, weights)).isCloseTo(129.6, within(1e-9));
    // Without the last: t - 2.5 = -1.5, -.5, .5, 1.5; (-1.5 -1.5 +2 +7.5)/5 = 1.3.
    assertThat(WeightedTrend.slope(values, weights, 4)).isCloseTo(1.3, within(1e-12));
  }

  @Test
  void weightsAreReadFromTheIntervals() {
    // Widths of 3.92 x 0.5: weights of 4, as above.
    assertThat(WeightedTrend.of(new double[] {1, 3, 4, 5, 9}, widths(1.96))).isEqualTo(INCREASING);
    // Ten times wider: chi-squared 1.296.
    assertThat(WeightedTrend.of(new double[] {1, 3, 4, 5, 9}, widths(19.6)))
        .isEqualTo(NO_SIGNIFICANT_CHANGE);
    assertThat(WeightedTrend.of(new double[] {1, 3, 4, 5, 9}, widths(0)))
        .isEqualTo(CANNOT_BE_CALCULATED);
  }

  @Test
  void oneYearAloneMakesNoTrend() {
    // Slope 2x10/10 = 2, chi-squared 4x40 = 160; without the last year the slope is -0.1.
    assertThat(WeightedTrend.of(new double[] {0.3, 0.2, 0.1, 0, 10}, widths(1.96)))
        .isEqualTo(NO_SIGNIFICANT_CHANGE);
  }

  @Test
  void proportions() {
    assertThat(percent(100, 130, 160, 190, 220)).isEqualTo(INCREASING);
    assertThat(percent(220, 190, 160, 130, 100)).isEqualTo(DECREASING);
    assertThat(percent(100, 103, 99, 101, 102)).isEqualTo(NO_SIGNIFICANT_CHANGE);
    assertThat(percent(0, 30, 60, 90, 120)).isEqualTo(INCREASING);
  }

  @Test
  void rates() {
    assertThat(rate(60, 75, 90, 110, 130)).isEqualTo(INCREASING);
    assertThat(rate(20, 24, 19, 26, 23)).isEqualTo(NO_SIGNIFICANT_CHANGE);
  }

  @Test
  void whatCannotBeCalculated() {
    assertThat(percent(100, 130, 160, 190)).isEqualTo(CANNOT_BE_CALCULATED);
    assertThat(percent(1000, 1000, 900, 800, 700)).isEqualTo(CANNOT_BE_CALCULATED);
    assertThat(trend(SampleSeries.yearly("EH01", Unit.COUNT, 2012, 1, 1, 2, 3, 4, 5)))
        .isEqualTo(CANNOT_BE_CALCULATED);
  }

  @Test
  void onlyTheLastFiveValidYearsCount() {
    List<Outturn> years =
        new ArrayList<>(
            SampleSeries.yearly("CP02", Unit.PERCENT, 2010, 1000, 1, 220, 190, 160, 130, 100));
    assertThat(trend(years)).isEqualTo(DECREASING);
    years.set(
        3, SampleSeries.absent(SampleSeries.key("CP02", "2013-14", Basis.YEAR, Unit.PERCENT)));
    // The missing year is skipped, so the first year comes in, which alone makes a rise.
    assertThat(trend(years)).isEqualTo(NO_SIGNIFICANT_CHANGE);
    assertThat(trend(years.subList(1, 6))).isEqualTo(CANNOT_BE_CALCULATED);
  }

  private static Interval[] widths(double width) {
    Interval[] intervals = new Interval[5];
    for (int i = 0; i < intervals.length; i++) {
      intervals[i] = new Interval(IntervalMethod.BYAR, 0, width, 0, width);
    }
    return intervals;
  }

  private static TrendVerdict percent(double... numerators) {
    return trend(SampleSeries.yearly("CP02", Unit.PERCENT, 2012, 1000, numerators));
  }

  private static TrendVerdict rate(double... numerators) {
    return trend(SampleSeries.yearly("CP01", Unit.PER_10000, 2012, 58_167, numerators));
  }

  private static TrendVerdict trend(List<Outturn> years) {
    return RecentTrend.of(years);
  }
}
