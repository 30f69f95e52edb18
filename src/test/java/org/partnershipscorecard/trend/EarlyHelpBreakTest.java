package org.partnershipscorecard.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershipscorecard.trend.SampleSeries.EARLY_HELP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.period.ReportingPeriod;

/** Rule R23: the new early help recording system of November 2016, inside 2016-17 Q3. */
class EarlyHelpBreakTest {

  private static final ReportingPeriod FIRST = ReportingPeriod.parse("2014-15-Q1");
  private static final int QUARTERS = 20;
  private static final Catalogue CATALOGUE =
      SampleSeries.catalogue(
          SampleSeries.line("EH01", Timing.DURING, Unit.COUNT, Polarity.NONE),
          SampleSeries.line("EH03", Timing.SNAPSHOT, Unit.COUNT, Polarity.NONE),
          SampleSeries.line("LA02a", Timing.DURING, Unit.COUNT, Polarity.NONE));

  @Test
  void previousQuarterResumesIn2017To18Q1() {
    assertThat(withheld("EH01", Basis.QUARTER, TrendedOutturn::quarter))
        .containsExactly("2014-15-Q1", "2016-17-Q3", "2016-17-Q4");
    assertThat(withheld("EH03", Basis.SNAPSHOT, TrendedOutturn::quarter))
        .containsExactly("2014-15-Q1", "2016-17-Q3", "2016-17-Q4");
  }

  @Test
  void sameQuarterLastYearResumesIn2017To18Q4() {
    String[] expected = {
      "2014-15-Q1",
      "2014-15-Q2",
      "2014-15-Q3",
      "2014-15-Q4",
      "2016-17-Q3",
      "2016-17-Q4",
      "2017-18-Q1",
      "2017-18-Q2",
      "2017-18-Q3"
    };
    assertThat(withheld("EH01", Basis.QUARTER, TrendedOutturn::year)).containsExactly(expected);
    assertThat(withheld("EH03", Basis.SNAPSHOT, TrendedOutturn::year)).containsExactly(expected);
  }

  @Test
  void rollingTwelveMonthsResumeByLevelIn2017To18Q3() {
    assertThat(marked("EH01", Basis.ROLLING12))
        .containsExactly("2016-17-Q3", "2016-17-Q4", "2017-18-Q1", "2017-18-Q2");
    // And as a comparison when both windows lie after the mixed quarter.
    assertThat(withheld("EH01", Basis.ROLLING12, TrendedOutturn::year))
        .containsExactly(
            "2014-15-Q1",
            "2014-15-Q2",
            "2014-15-Q3",
            "2014-15-Q4",
            "2016-17-Q3",
            "2016-17-Q4",
            "2017-18-Q1",
            "2017-18-Q2",
            "2017-18-Q3",
            "2017-18-Q4",
            "2018-19-Q1",
            "2018-19-Q2");
  }

  @Test
  void yearToDate() {
    assertThat(marked("EH01", Basis.YTD)).containsExactly("2016-17-Q3", "2016-17-Q4");
    assertThat(withheld("EH01", Basis.YTD, TrendedOutturn::year))
        .containsExactly(
            "2014-15-Q1",
            "2014-15-Q2",
            "2014-15-Q3",
            "2014-15-Q4",
            "2016-17-Q3",
            "2016-17-Q4",
            "2017-18-Q1",
            "2017-18-Q2",
            "2017-18-Q3",
            "2017-18-Q4");
    assertThat(assess("EH01", Basis.YTD)).allMatch(each -> each.quarter() == null);
  }

  @Test
  void theYearOfAFlowIsCutAndThatOfASnapshotIsNot() {
    List<Outturn> years = new ArrayList<>();
    for (String line : List.of("EH01", "EH03")) {
      years.addAll(SampleSeries.yearly(line, Unit.COUNT, 2014, 1, 10, 20, 300, 400, 500));
    }
    List<TrendedOutturn> assessed =
        new TrendCalculator(CATALOGUE, List.of(EARLY_HELP)).assess(years, List.of());
    List<TrendedOutturn> flow = assessed.subList(0, 5);
    List<TrendedOutturn> stock = assessed.subList(5, 10);
    assertThat(periods(flow, EarlyHelpBreakTest::isMarked)).containsExactly("2016-17");
    assertThat(periods(stock, EarlyHelpBreakTest::isMarked)).isEmpty();
    assertThat(periods(flow, each -> isWithheld(each.year())))
        .containsExactly("2014-15", "2016-17", "2017-18");
    // 31 March 2016 and 31 March 2017 lie on either side; 31 March 2017 and 2018 on one.
    assertThat(periods(stock, each -> isWithheld(each.year())))
        .containsExactly("2014-15", "2016-17");
  }

  @Test
  void theMixedQuarterHasNoLimitsAndEachPhaseItsOwn() {
    List<TrendedOutturn> assessed = assess("EH01", Basis.QUARTER);
    assertThat(periods(assessed, each -> each.limits() == null)).containsExactly("2016-17-Q3");
    assertThat(assessed.get(0).limits()).isEqualTo(assessed.get(9).limits());
    assertThat(assessed.get(11).limits())
        .isEqualTo(assessed.get(19).limits())
        .isNotEqualTo(assessed.get(9).limits());
    assertThat(assessed.get(0).limits()).extracting(ControlLimits::points).isEqualTo(10);
    assertThat(assessed.get(19).limits()).extracting(ControlLimits::points).isEqualTo(9);
    assertThat(assessed.get(10).specialCause()).isNull();
    assertThat(assessed.get(10).variation()).isNull();
    assertThat(assess("EH01", Basis.ROLLING12)).allMatch(each -> each.limits() == null);
    assertThat(assess("EH01", Basis.YTD)).allMatch(each -> each.limits() == null);
  }

  @Test
  void onlyTheMixedQuarterIsMarkedAndWithheldComparisonsAreExplained() {
    assertThat(marked("EH01", Basis.QUARTER)).containsExactly("2016-17-Q3");
    assertThat(marked("EH03", Basis.SNAPSHOT)).containsExactly("2016-17-Q3");
    assertThat(
            periods(
                assess("EH01", Basis.QUARTER),
                each -> each.outturn().notes().contains(EARLY_HELP.footnote())))
        .containsExactly("2016-17-Q3", "2016-17-Q4", "2017-18-Q1", "2017-18-Q2", "2017-18-Q3");
  }

  @Test
  void otherMeasuresAreNotTouched() {
    assertThat(marked("LA02a", Basis.QUARTER)).isEmpty();
    assertThat(withheld("LA02a", Basis.QUARTER, TrendedOutturn::quarter))
        .containsExactly("2014-15-Q1");
    assertThat(assess("LA02a", Basis.QUARTER)).allMatch(each -> each.outturn().notes().isEmpty());
  }

  @Test
  void aBreakOnTheFirstDayOfAQuarterMixesNothing() {
    Break clean = new Break(Set.of("EH01"), LocalDate.of(2016, 10, 1), "a reason", "A footnote.");
    List<TrendedOutturn> assessed =
        new TrendCalculator(CATALOGUE, List.of(clean))
            .assess(outturns("EH01", Basis.QUARTER, values()), List.of());
    assertThat(periods(assessed, EarlyHelpBreakTest::isMarked)).isEmpty();
    assertThat(periods(assessed, each -> isWithheld(each.quarter())))
        .containsExactly("2014-15-Q1", "2016-17-Q3");
    assertThat(assessed.get(10).limits()).isEqualTo(assessed.get(19).limits());
  }

  @Test
  void nothingCrossesTheBreak() {
    double[] values = values();
    List<TrendedOutturn> before = assess("EH01", Basis.QUARTER, values);
    double[] newPhase = values.clone();
    Arrays.setAll(newPhase, i -> i >= 10 ? 9_000 - 37 * i : values[i]);
    assertThat(assess("EH01", Basis.QUARTER, newPhase).subList(0, 10))
        .isEqualTo(before.subList(0, 10));
    double[] oldPhase = values.clone();
    Arrays.setAll(oldPhase, i -> i <= 10 ? 5 + 91 * i : values[i]);
    assertThat(assess("EH01", Basis.QUARTER, oldPhase).subList(11, QUARTERS))
        .isEqualTo(before.subList(11, QUARTERS));
  }

  /** The report's own four quarters of 2016-17, after two quiet years. */
  private static double[] values() {
    double[] report = {525, 354, 406, 1830};
    return DoubleStream.concat(
            DoubleStream.concat(
                DoubleStream.of(480, 390, 450, 470, 500, 380, 440, 460), Arrays.stream(report)),
            DoubleStream.of(1700, 1500, 1600, 1750, 1690, 1480, 1620, 1790))
        .toArray();
  }

  private static List<Outturn> outturns(String line, Basis basis, double[] values) {
    return SampleSeries.quarterly(line, basis, FIRST, values);
  }

  private static List<TrendedOutturn> assess(String line, Basis basis) {
    return assess(line, basis, values());
  }

  private static List<TrendedOutturn> assess(String line, Basis basis, double[] values) {
    return new TrendCalculator(CATALOGUE, List.of(EARLY_HELP))
        .assess(outturns(line, basis, values), List.of());
  }

  private static List<String> marked(String line, Basis basis) {
    return periods(assess(line, basis), EarlyHelpBreakTest::isMarked);
  }

  private static List<String> withheld(
      String line, Basis basis, Function<TrendedOutturn, @Nullable Movement> movement) {
    return periods(assess(line, basis), each -> isWithheld(movement.apply(each)));
  }

  private static List<String> periods(
      List<TrendedOutturn> assessed, Predicate<TrendedOutturn> such) {
    return assessed.stream()
        .filter(such)
        .map(TrendedOutturn::outturn)
        .map(Outturn::key)
        .map(FigureKey::period)
        .map(period -> period.key())
        .toList();
  }

  private static boolean isMarked(TrendedOutturn outturn) {
    return outturn.outturn().marks().contains(Mark.B);
  }

  private static boolean isWithheld(@Nullable Movement movement) {
    return movement != null && movement.direction() == Direction.WITHHELD;
  }
}
