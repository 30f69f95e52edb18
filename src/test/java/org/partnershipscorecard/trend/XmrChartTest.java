package org.partnershipscorecard.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.partnershipscorecard.catalogue.SpecialCause.NONE;
import static org.partnershipscorecard.catalogue.SpecialCause.OUTSIDE_HIGH;
import static org.partnershipscorecard.catalogue.SpecialCause.OUTSIDE_LOW;
import static org.partnershipscorecard.catalogue.SpecialCause.RUN_HIGH;
import static org.partnershipscorecard.catalogue.SpecialCause.RUN_LOW;
import static org.partnershipscorecard.catalogue.SpecialCause.TREND_HIGH;
import static org.partnershipscorecard.catalogue.SpecialCause.TWO_OF_THREE_HIGH;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.SpecialCause;

class XmrChartTest {

  private static final XmrSettings SCREENED = new XmrSettings(null, true);

  /** Montgomery, Introduction to Statistical Quality Control: weekly cost of processing a loan. */
  private static final double[] LOANS = {
    310, 288, 297, 298, 307, 303, 294, 297, 308, 306,
    294, 299, 297, 299, 314, 295, 293, 306, 301, 304
  };

  @Test
  void textbookLimits() {
    ControlLimits limits = limits(LOANS, XmrSettings.PLAIN);
    assertThat(limits.mean()).isEqualTo(300.5);
    assertThat(limits.upper()).isCloseTo(321.22, within(0.01));
    assertThat(limits.lower()).isCloseTo(279.78, within(0.01));
    // The moving ranges sum to 148 over 19.
    assertThat(limits.upper()).isCloseTo(300.5 + 2.66 * 148 / 19, within(1e-9));
    assertThat(limits.points()).isEqualTo(20);
    assertThat(limits.trial()).isFalse();
    assertThat(labels(LOANS)).containsOnly(NONE);
  }

  @Test
  void oneOutlierWithAndWithoutScreening() {
    // Twelve of 10, 12 in turn and a 30: sum 162; moving ranges eleven 2s and 18, mean 40/12.
    double[] values = {10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 30};
    ControlLimits plain = limits(values, XmrSettings.PLAIN);
    assertThat(plain.mean()).isCloseTo(162.0 / 13, within(1e-12));
    assertThat(plain.upper()).isCloseTo(162.0 / 13 + 2.66 * 40 / 12, within(1e-9));
    // 18 is not less than 3.267 x 40/12 = 10.89; the eleven 2s remain, the mean stays.
    ControlLimits screened = limits(values, SCREENED);
    assertThat(screened.mean()).isEqualTo(plain.mean());
    assertThat(screened.upper()).isCloseTo(162.0 / 13 + 5.32, within(1e-9));
    assertThat(XmrChart.of(values, XmrSettings.PLAIN).labels().getLast()).isEqualTo(OUTSIDE_HIGH);
  }

  @Test
  void outsideGoesBeforeTrend() {
    // 1 to 7: mean 4, moving range 1, limits 1.34 and 6.66.
    assertThat(labels(1, 2, 3, 4, 5, 6, 7))
        .containsExactly(
            OUTSIDE_LOW, TREND_HIGH, TREND_HIGH, TREND_HIGH, TREND_HIGH, TREND_HIGH, OUTSIDE_HIGH);
  }

  @Test
  void aTrendOfSixIsNone() {
    assertThat(SevenPointTrend.signs(new double[] {1, 2, 3, 4, 5, 6})).containsOnly(0);
    assertThat(SevenPointTrend.signs(new double[] {1, 2, 3, 4, 4, 5, 6, 7})).containsOnly(0);
    assertThat(SevenPointTrend.signs(new double[] {9, 1, 2, 3, 4, 5, 6, 7}))
        .containsExactly(0, 1, 1, 1, 1, 1, 1, 1);
  }

  @Test
  void theTurningPointBelongsToTheLaterTrend() {
    assertThat(SevenPointTrend.signs(new double[] {7, 6, 5, 4, 3, 2, 1, 2, 3, 4, 5, 6, 7, 7}))
        .containsExactly(-1, -1, -1, -1, -1, -1, 1, 1, 1, 1, 1, 1, 1, 0);
  }

  @Test
  void twoOfThreeNearALimit() {
    ControlLimits limits = new ControlLimits(0, -6, 6, 13, true);
    assertThat(TwoOfThree.signs(new double[] {5, 1, 5}, limits)).containsExactly(1, 0, 1);
    assertThat(TwoOfThree.signs(new double[] {-5, -1, -5}, limits)).containsExactly(-1, 0, -1);
    assertThat(TwoOfThree.signs(new double[] {5, 5, 5}, limits)).containsExactly(1, 1, 1);
    // A third point on the other side of the mean, or on it.
    assertThat(TwoOfThree.signs(new double[] {5, -1, 5}, limits)).containsOnly(0);
    assertThat(TwoOfThree.signs(new double[] {5, 0, 5}, limits)).containsOnly(0);
    // Two thirds itself is not beyond two thirds; the limit itself is still near; beyond is not.
    assertThat(TwoOfThree.signs(new double[] {4, 4, 4}, limits)).containsOnly(0);
    assertThat(TwoOfThree.signs(new double[] {6, 1, 6}, limits)).containsExactly(1, 0, 1);
    assertThat(TwoOfThree.signs(new double[] {7, 1, 5}, limits)).containsOnly(0);
    assertThat(TwoOfThree.signs(new double[] {5, 5}, limits)).containsOnly(0);
  }

  @Test
  void runOfSeven() {
    ControlLimits limits = new ControlLimits(10, 4, 16, 13, true);
    assertThat(RunOfSeven.signs(new double[] {9, 11, 12, 11, 12, 11, 12, 11, 12, 9}, limits))
        .containsExactly(0, 1, 1, 1, 1, 1, 1, 1, 1, 0);
    assertThat(RunOfSeven.signs(new double[] {11, 12, 11, 10, 11, 12, 11, 12}, limits))
        .containsOnly(0);
    assertThat(RunOfSeven.signs(new double[] {9, 8, 9, 8, 9, 8, 9}, limits)).containsOnly(-1);
  }

  @Test
  void runsOnBothSidesOfAStep() {
    double[] values = {9, 10, 9, 10, 9, 10, 9, 15, 14, 15, 14, 15, 14, 15};
    ControlLimits limits = limits(values, XmrSettings.PLAIN);
    // Sums 66 and 102; moving ranges six 1s, a 6, six 1s: 18/13.
    assertThat(limits.mean()).isEqualTo(12);
    assertThat(limits.upper()).isCloseTo(12 + 2.66 * 18 / 13, within(1e-9));
    // Limits 8.317 and 15.683, near from 9.544 and 14.456: 9 and 15 come two of three.
    assertThat(labels(values))
        .containsExactly(
            SpecialCause.TWO_OF_THREE_LOW,
            RUN_LOW,
            SpecialCause.TWO_OF_THREE_LOW,
            RUN_LOW,
            SpecialCause.TWO_OF_THREE_LOW,
            RUN_LOW,
            SpecialCause.TWO_OF_THREE_LOW,
            TWO_OF_THREE_HIGH,
            RUN_HIGH,
            TWO_OF_THREE_HIGH,
            RUN_HIGH,
            TWO_OF_THREE_HIGH,
            RUN_HIGH,
            TWO_OF_THREE_HIGH);
  }

  @Test
  void fixedLimitsJudgeLaterPoints() {
    double[] values = {10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 17, 11};
    XmrChart chart = XmrChart.of(values, new XmrSettings(12, false));
    ControlLimits limits = Objects.requireNonNull(chart.limits());
    assertThat(limits.points()).isEqualTo(12);
    assertThat(limits.trial()).isTrue();
    assertThat(limits.mean()).isEqualTo(11);
    assertThat(limits.upper()).isCloseTo(16.32, within(1e-9));
    assertThat(chart.labels().get(12)).isEqualTo(OUTSIDE_HIGH);
    assertThatThrownBy(() -> new XmrSettings(11, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noMovementIsNotMeaningfulAndFlagsNothing() {
    ControlLimits limits = limits(new double[] {4, 4, 4, 4}, XmrSettings.PLAIN);
    assertThat(limits).isEqualTo(new ControlLimits(4, 4, 4, 4, false));
    double[] lateMove = {4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 9, 9, 9};
    XmrChart fixed = XmrChart.of(lateMove, new XmrSettings(12, false));
    assertThat(fixed.labels()).hasSize(15).containsOnly(NONE);
    // All that moved is screened away.
    XmrChart screened = XmrChart.of(new double[] {0, 0, 0, 0, 10}, SCREENED);
    assertThat(Objects.requireNonNull(screened.limits()).meaningful()).isFalse();
    assertThat(screened.labels()).containsOnly(NONE);
  }

  @Test
  void tooShort() {
    assertThat(XmrChart.of(new double[0], XmrSettings.PLAIN).labels()).isEmpty();
    XmrChart one = XmrChart.of(new double[] {3}, XmrSettings.PLAIN);
    assertThat(one.limits()).isNull();
    assertThat(one.labels()).containsExactly(NONE);
    assertThat(limits(new double[] {3, 5}, XmrSettings.PLAIN))
        .isEqualTo(new ControlLimits(4, 4 - 5.32, 4 + 5.32, 2, true));
  }

  @Test
  void segmentsShareNothing() {
    double[] old = {10, 12, 10, 12, 11};
    double[] fresh = {90, 95, 90, 95, 92, 91};
    double[] all = DoubleStream.concat(Arrays.stream(old), Arrays.stream(fresh)).toArray();
    List<XmrChart> charts =
        XmrChart.segments(all, new TreeSet<>(List.of(0, old.length)), XmrSettings.PLAIN);
    assertThat(charts)
        .containsExactly(
            XmrChart.of(old, XmrSettings.PLAIN), XmrChart.of(fresh, XmrSettings.PLAIN));
    assertThat(XmrChart.segments(all, new TreeSet<>(), XmrSettings.PLAIN))
        .containsExactly(XmrChart.of(all, XmrSettings.PLAIN));
  }

  @Test
  void labelsDoNotDependOnUnitOrOrigin() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      double[] values = random.ints(2 + random.nextInt(30), 0, 40).asDoubleStream().toArray();
      double scale = 1 << random.nextInt(6);
      double shift = random.nextInt(1000);
      double[] moved = Arrays.stream(values).map(v -> v * scale + shift).toArray();
      assertThat(labels(moved)).isEqualTo(labels(values));
    }
  }

  @Test
  void upsideDownHighIsLow() {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      double[] values = random.ints(20, 0, 25).asDoubleStream().toArray();
      double[] mirrored = Arrays.stream(values).map(v -> -v).toArray();
      List<String> swapped = labels(mirrored).stream().map(l -> swap(l.word())).toList();
      assertThat(swapped).isEqualTo(labels(values).stream().map(SpecialCause::word).toList());
    }
  }

  private static String swap(String word) {
    return word.endsWith("_high") ? word.replace("_high", "_low") : word.replace("_low", "_high");
  }

  private static ControlLimits limits(double[] values, XmrSettings settings) {
    return Objects.requireNonNull(XmrChart.of(values, settings).limits());
  }

  private static List<SpecialCause> labels(double... values) {
    return XmrChart.of(values, XmrSettings.PLAIN).labels();
  }
}
