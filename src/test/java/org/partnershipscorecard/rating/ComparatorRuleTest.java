package org.partnershipscorecard.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.catalogue.ComparatorValue;
import org.partnershipscorecard.catalogue.Comparison;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.IntervalMethod;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.trend.Interval;
import org.partnershipscorecard.trend.SampleSeries;
import org.partnershipscorecard.trend.TrendedOutturn;

class ComparatorRuleTest {

  /** England's figures for one line: three positions on 31 March, two other days, three years. */
  private static final List<ComparatorValue> VALUES =
      List.of(
          day("2016-03-31"),
          day("2015-03-31"),
          day("2014-03-31"),
          day("2016-09-30"),
          day("2016-08-31"),
          year(2015),
          year(2014),
          year(2016));

  @ParameterizedTest
  @CsvSource({
    "2016-17-Q3, 2016-03-31",
    "2015-16-Q4, 2016-03-31",
    "2015-16-Q3, 2015-03-31",
    "2014-15-Q3, 2014-03-31",
    "2017-18-Q4, 2016-03-31",
    "2018-19-Q1, none",
    "2013-14-Q3, none"
  })
  void snapshotBesideTheLatestMarchAtMostTwoYearsOld(String period, String beside) {
    assertThat(beside(period, Basis.SNAPSHOT, Timing.SNAPSHOT)).isEqualTo(beside);
  }

  @ParameterizedTest
  @CsvSource({
    "2016-17-Q3, 2015-16",
    "2016-17-Q4, 2016-17",
    "2015-16-Q3, 2014-15",
    "2018-19-Q4, 2016-17",
    "2019-20-Q1, none",
    "2014-15-Q3, none"
  })
  void twelveMonthsBesideTheLatestYearEnded(String period, String beside) {
    assertThat(beside(period, Basis.ROLLING12, Timing.DURING)).isEqualTo(beside);
  }

  @Test
  void theYearOfAFlowAndTheYearOfASnapshot() {
    assertThat(beside("2016-17", Basis.YEAR, Timing.DURING)).isEqualTo("2016-17");
    assertThat(beside("2016-17", Basis.YEAR, Timing.SNAPSHOT)).isEqualTo("2016-03-31");
  }

  @ParameterizedTest
  @EnumSource(
      value = Basis.class,
      names = {"QUARTER", "YTD", "POOLED3", "POOLED5"})
  void neverAQuarterAYearToDateOrPooledYears(Basis basis) {
    assertThat(beside("2016-17-Q4", basis, Timing.DURING)).isEqualTo("none");
  }

  @Test
  void neverAFigureBrokenDown() {
    FigureKey total = SampleSeries.key("CP03", "2016-17-Q3", Basis.SNAPSHOT, Unit.PER_10000);
    FigureKey part =
        new FigureKey(
            "CP03", "sex=female", total.area(), total.period(), total.basis(), total.unit());
    assertThat(ComparatorRule.beside(part, Timing.SNAPSHOT, VALUES)).isNull();
  }

  @Test
  void ofTwoForOneDateTheLastListed() {
    ComparatorValue revised =
        new ComparatorValue(
            "CP03",
            Unit.PER_10000,
            Comparator.ENGLAND,
            LocalDate.of(2016, 3, 31),
            null,
            43.1,
            "revised",
            "a source");
    FigureKey key = SampleSeries.key("CP03", "2016-17-Q3", Basis.SNAPSHOT, Unit.PER_10000);
    assertThat(
            ComparatorRule.beside(
                key, Timing.SNAPSHOT, List.of(day("2016-03-31"), revised, day("2015-03-31"))))
        .isEqualTo(revised);
  }

  /** Our interval is 31.2 to 41.2; both ends are similar. */
  @ParameterizedTest
  @CsvSource({
    "43.3, LOW, BETTER",
    "43.3, HIGH, WORSE",
    "43.3, NONE, LOWER",
    "30, LOW, WORSE",
    "30, HIGH, BETTER",
    "30, NONE, HIGHER",
    "31.2, HIGH, SIMILAR",
    "41.2, HIGH, SIMILAR",
    "36, NONE, SIMILAR"
  })
  void byOurInterval(double theirs, Polarity polarity, Comparison comparison) {
    assertThat(compare(new Interval(IntervalMethod.BYAR, 31.2, 41.2, 28, 45), theirs, polarity))
        .isEqualTo(comparison);
  }

  @Test
  void notComparedWithoutAnIntervalOrWithinABreak() {
    assertThat(compare(null, 43.3, Polarity.LOW)).isEqualTo(Comparison.NOT_COMPARED);
    Interval interval = new Interval(IntervalMethod.BYAR, 31.2, 41.2, 28, 45);
    assertThat(ComparatorRule.compare(trended(interval, Set.of(Mark.B)), value(43.3), Polarity.LOW))
        .isEqualTo(Comparison.NOT_COMPARED);
  }

  private static String beside(String period, Basis basis, Timing timing) {
    FigureKey key = SampleSeries.key("CP03", period, basis, Unit.PER_10000);
    ComparatorValue value = ComparatorRule.beside(key, timing, VALUES);
    return value == null ? "none" : value.period();
  }

  private static Comparison compare(@Nullable Interval interval, double theirs, Polarity polarity) {
    return ComparatorRule.compare(trended(interval, Set.of()), value(theirs), polarity);
  }

  private static TrendedOutturn trended(@Nullable Interval interval, Set<Mark> marks) {
    FigureKey key = SampleSeries.key("CP03", "2016-17-Q3", Basis.SNAPSHOT, Unit.PER_10000);
    Outturn outturn = new Outturn(key, 209d, 58_167d, 35.93, marks, null, List.of(), null, null);
    return new TrendedOutturn(outturn, interval, null, null, null, null, null, null, null);
  }

  private static ComparatorValue day(String day) {
    return of(LocalDate.parse(day), null, 43);
  }

  private static ComparatorValue year(int startYear) {
    return of(null, new ReportingYear(startYear), 150);
  }

  private static ComparatorValue value(double value) {
    return of(LocalDate.of(2016, 3, 31), null, value);
  }

  private static ComparatorValue of(
      @Nullable LocalDate day, @Nullable ReportingYear year, double value) {
    return new ComparatorValue(
        "CP03", Unit.PER_10000, Comparator.ENGLAND, day, year, value, "first", "a source");
  }
}
