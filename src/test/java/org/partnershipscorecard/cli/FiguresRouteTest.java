package org.partnershipscorecard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * Any series, from rows of one figures file through every calculation to {@code outturns}: what
 * goes in is beside what must come out, from published values or worked out by hand.
 */
class FiguresRouteTest {

  private static final double CLOSE = 1e-9;

  @TempDir static Path folder;

  private static SuppliedFigures supplied;
  private static SuppliedFigures.Printed printed;

  @BeforeAll
  static void load() {
    supplied = new SuppliedFigures(folder);
    intervals();
    charts();
    years();
    benchmarks();
    oddities();
    randomSeries();
    assertThat(supplied.load()).isZero();
    printed = supplied.outturns();
  }

  private static void intervals() {
    supplied.line("IV01", "percentage", "during", "percent", "high", "quarter, year");
    supplied.row("IV01", "QUARTER", "2016-17-Q1", 81, 263d);
    supplied.row("IV01", "QUARTER", "2016-17-Q2", 15, 148d);
    supplied.row("IV01", "QUARTER", "2016-17-Q3", 0, 20d);
    supplied.row("IV01", "QUARTER", "2016-17-Q4", 1, 29d);
    supplied.row("IV01", "QUARTER", "2017-18-Q1", 20, 20d);
    supplied.row("IV01", "QUARTER", "2017-18-Q2", 0, 0d);
    supplied.row("IV01", "QUARTER", "2017-18-Q3", 21, 20d);
    supplied.line("IV02", "rate", "during", "per_10000", "low", "quarter, rolling12, year");
    supplied.line("IV03", "rate", "snapshot", "per_100000", "none", "snapshot, year");
    double[] counts = {0, 3, 9, 10, 26};
    ReportingPeriod period = ReportingPeriod.parse("2015-16-Q1");
    for (double count : counts) {
      supplied.row("IV02", "QUARTER", period.key(), count, 58_167d);
      supplied.row("IV03", "SNAPSHOT", period.key(), count, 12_345d);
      period = period.next();
    }
    supplied.line("IV04", "count", "snapshot", "count, per_10000", "none", "snapshot, year");
    supplied.series("IV04", "SNAPSHOT", "2016-17-Q4", 209);
  }

  @Test
  void wilsonAsNewcombePublished() {
    // Newcombe (1998), Statistics in Medicine 17, 857 to 872, table I, method 3.
    wilson("2016-17-Q1", 25.53, 36.62);
    wilson("2016-17-Q2", 6.24, 16.05);
    wilson("2016-17-Q3", 0.00, 16.11);
    wilson("2016-17-Q4", 0.61, 17.18);
    Map<String, String> all = printed.row("IV01", "2017-18-Q1", "quarter", "percent");
    assertThat(number(all, "upper")).isEqualTo(100);
    assertThat(number(all, "lower")).isCloseTo(83.8875, within(0.0001));
  }

  private static void wilson(String period, double lower, double upper) {
    Map<String, String> row = printed.row("IV01", period, "quarter", "percent");
    assertThat(row).containsEntry("interval_method", "wilson");
    assertThat(number(row, "lower")).isCloseTo(lower, within(0.005));
    assertThat(number(row, "upper")).isCloseTo(upper, within(0.005));
    assertThat(number(row, "lower_998")).isLessThanOrEqualTo(number(row, "lower"));
    assertThat(number(row, "upper_998")).isGreaterThan(number(row, "upper"));
  }

  @Test
  void theYearIsTheRatioOfSums() {
    Map<String, String> year = printed.row("IV01", "2016-17", "year", "percent");
    assertThat(number(year, "numerator")).isEqualTo(97);
    assertThat(number(year, "denominator")).isEqualTo(460);
    assertThat(number(year, "value")).isCloseTo(9700.0 / 460, within(CLOSE));
  }

  @Test
  void nothingToDivideByIsNoValue() {
    Map<String, String> row = printed.row("IV01", "2017-18-Q2", "quarter", "percent");
    assertThat(row)
        .containsEntry("value", "")
        .containsEntry("absence", "zero_denominator")
        .containsEntry("lower", "");
  }

  @Test
  void aPartGreaterThanItsWholeIsNoPercentage() {
    assertThat(printed.row("IV01", "2017-18-Q3", "quarter", "percent"))
        .containsEntry("value", "")
        .containsEntry("marks", "z")
        .containsEntry("absence", "not_applicable");
  }

  /**
   * Exact limits of a Poisson count, as in the tables of Pearson and Hartley (Biometrika Tables,
   * table 40): 0 (0, 3.689), 3 (0.619, 8.767), 9 (4.115, 17.084). From 10 on Byar's approximation,
   * Breslow and Day (1987): 10 (4.79, 18.39) and 26 (16.98, 38.10).
   */
  @Test
  void ratesUseTheDenominatorThatCameWithThem() {
    poisson("2015-16-Q1", 0, 0, 3.689, "exact_poisson");
    poisson("2015-16-Q2", 3, 0.619, 8.767, "exact_poisson");
    poisson("2015-16-Q3", 9, 4.115, 17.084, "exact_poisson");
    poisson("2015-16-Q4", 10, 4.788, 18.390, "byar");
    poisson("2016-17-Q1", 26, 16.980, 38.097, "byar");
  }

  private static void poisson(
      String period, double count, double lower, double upper, String method) {
    Map<String, String> quarter = printed.row("IV02", period, "quarter", "per_10000");
    assertThat(quarter)
        .containsEntry("interval_method", method)
        .containsEntry("denominator", "58167")
        .containsEntry("population_year", "");
    assertThat(number(quarter, "value")).isCloseTo(count * 10_000 / 58_167, within(CLOSE));
    assertThat(number(quarter, "lower") * 5.8167).isCloseTo(lower, within(0.002));
    assertThat(number(quarter, "upper") * 5.8167).isCloseTo(upper, within(0.002));
    Map<String, String> snapshot = printed.row("IV03", period, "snapshot", "per_100000");
    assertThat(number(snapshot, "value")).isCloseTo(count * 100_000 / 12_345, within(CLOSE));
    assertThat(number(snapshot, "lower") * 0.12345).isCloseTo(lower, within(0.002));
    assertThat(number(snapshot, "upper") * 0.12345).isCloseTo(upper, within(0.002));
  }

  /** 209 of 58,167 children: 35.93 (31.22 to 41.15) by Byar. */
  @Test
  void aCountIsRatedOnThePopulation() {
    Map<String, String> row = printed.row("IV04", "2016-17-Q4", "snapshot", "per_10000");
    assertThat(row)
        .containsEntry("denominator", "58167")
        .containsEntry("population_year", "2016")
        .containsEntry("population_vintage", "mid-2016");
    assertThat(number(row, "value")).isCloseTo(35.93, within(0.005));
    assertThat(number(row, "lower")).isCloseTo(31.22, within(0.005));
    assertThat(number(row, "upper")).isCloseTo(41.15, within(0.005));
  }

  private static void charts() {
    supplied.line("SP01", "count", "during", "count", "low", "quarter, ytd, rolling12, year");
    double[] forty = new double[40];
    for (int i = 0; i < forty.length; i++) {
      forty[i] = i % 2 == 0 ? 10 : 12;
    }
    forty[39] = 30;
    supplied.series("SP01", "QUARTER", "2007-08-Q1", forty);
    supplied.add("targets.csv", "SP01,count,2000-04-01,,20,25,,,");
    // One outlier of many alike: screening takes its two moving ranges out.
    supplied.line("SP02", "value", "during", "value", "high", "quarter", "spc: {screened: true}");
    supplied.series("SP02", "QUARTER", "2010-11-Q1", 1, 2, 1, 2, 1, 2, 30, 1, 2, 1, 2, 1, 2, 1);
    supplied.line("SP03", "value", "snapshot", "value", "high", "snapshot", "spc: {fix_after: 12}");
    supplied.series(
        "SP03", "SNAPSHOT", "2010-11-Q1", 5, 7, 5, 7, 5, 7, 5, 7, 5, 7, 5, 7, 20, 20, 20);
    supplied.add("targets.csv", "SP03,value,2000-04-01,,2,1,,,");
    supplied.line("SP04", "count", "during", "count", "none", "quarter", "spc: {applies: false}");
    supplied.series("SP04", "QUARTER", "2010-11-Q1", 1, 2, 3, 4);
    // A step with a break on the first day of a quarter: two phases, nothing crosses.
    supplied.line("SP05", "count", "during", "count", "high", "quarter");
    supplied.series(
        "SP05", "QUARTER", "2010-11-Q1", 10, 12, 11, 13, 10, 12, 30, 33, 31, 34, 30, 32);
    supplied.add("breaks.csv", "SP05,2011-10-01,new system,A new system began.");
    supplied.line("SP06", "mean", "during", "mean", "low", "quarter, year");
    supplied.row("SP06", "QUARTER", "2016-17-Q1", 100, 10d);
    supplied.row("SP06", "QUARTER", "2016-17-Q2", 30, 2d);
    supplied.row("SP06", "QUARTER", "2016-17-Q3", 12.5, 1d);
    supplied.row("SP06", "QUARTER", "2016-17-Q4", 0, 0d);
  }

  /** Tens and twelves in turn and a last one of 30: 38 moving ranges of 2 and one of 20. */
  @Test
  void fortyQuartersAreCharted() {
    List<Map<String, String>> series = printed.series("SP01", "quarter");
    double mean = (20 * 10 + 19 * 12 + 30) / 40.0;
    double range = (38 * 2 + 20) / 39.0;
    Map<String, String> last = series.get(39);
    assertThat(number(last, "mean")).isCloseTo(mean, within(CLOSE));
    assertThat(number(last, "upper_limit")).isCloseTo(mean + 2.66 * range, within(CLOSE));
    assertThat(number(last, "lower_limit")).isCloseTo(mean - 2.66 * range, within(CLOSE));
    assertThat(last)
        .containsEntry("special_cause", "outside_high")
        .containsEntry("variation", "concern_high")
        .containsEntry("assurance", "pass")
        .containsEntry("rag", "red")
        .containsEntry("target", "20");
    assertThat(series.get(10))
        .containsEntry("special_cause", "none")
        .containsEntry("variation", "common_cause");
    assertThat(printed.series("SP01", "ytd")).allSatisfy(r -> assertThat(r.get("mean")).isEmpty());
    assertThat(printed.series("SP01", "rolling12"))
        .allSatisfy(r -> assertThat(r.get("special_cause")).isEmpty());
  }

  /** Eleven moving ranges of 1 and 28 and 29: mean 68/13, so 28 and 29 are over 3.267 times it. */
  @Test
  void screeningTakesOutTheRangesOfAnOutlier() {
    Map<String, String> row = printed.series("SP02", "quarter").get(6);
    double mean = (7 * 1 + 6 * 2 + 30) / 14.0;
    assertThat(number(row, "mean")).isCloseTo(mean, within(CLOSE));
    assertThat(number(row, "upper_limit")).isCloseTo(mean + 2.66, within(CLOSE));
    assertThat(row)
        .containsEntry("special_cause", "outside_high")
        .containsEntry("variation", "improvement_high");
  }

  @Test
  void fixedLimitsJudgeLaterPoints() {
    List<Map<String, String>> series = printed.series("SP03", "snapshot");
    Map<String, String> last = series.get(14);
    assertThat(number(last, "mean")).isCloseTo(6, within(CLOSE));
    assertThat(number(last, "upper_limit")).isCloseTo(6 + 2.66 * 2, within(CLOSE));
    assertThat(last)
        .containsEntry("special_cause", "outside_high")
        .containsEntry("variation", "improvement_high")
        .containsEntry("assurance", "hit_or_miss");
    // 0.68 is the lower limit, and the target of 2 lies above it.
    assertThat(number(last, "lower_limit")).isCloseTo(0.68, within(CLOSE));
  }

  @Test
  void aLineMaySayThatLimitsDoNotApply() {
    assertThat(printed.series("SP04", "quarter"))
        .isNotEmpty()
        .allSatisfy(r ->
            assertThat(r)
                .containsEntry("mean", "")
                .containsEntry("special_cause", "")
                .containsEntry("variation", ""));
  }

  @Test
  void aBreakBeginsANewPhase() {
    List<Map<String, String>> series = printed.series("SP05", "quarter");
    assertThat(number(series.get(5), "mean")).isCloseTo(68 / 6.0, within(CLOSE));
    assertThat(number(series.get(6), "mean")).isCloseTo(190 / 6.0, within(CLOSE));
    assertThat(series.get(6))
        .containsEntry("direction", "withheld")
        .containsEntry("verdict", "withheld")
        .containsEntry("direction_year", "withheld")
        .containsEntry("change", "");
    assertThat(series.get(7).get("direction")).isNotEqualTo("withheld");
  }

  @Test
  void aMeanOfAYearIsOfAllItsTerms() {
    Map<String, String> year = printed.row("SP06", "2016-17", "year", "mean");
    assertThat(number(year, "value")).isCloseTo(142.5 / 13, within(CLOSE));
    assertThat(printed.row("SP06", "2016-17-Q4", "quarter", "mean"))
        .containsEntry("absence", "zero_denominator");
  }

  private static void years() {
    supplied.line("TR01", "percentage", "during", "percent", "high", "year");
    supplied.line("TR02", "rate", "during", "per_100000", "low", "year, pooled3, pooled5");
    supplied.line("TR03", "percentage", "during", "percent", "high", "year");
    for (int i = 0; i < 10; i++) {
      String last = ReportingPeriod.parse("2007-08-Q4").plus(4 * i).key();
      supplied.row("TR01", "YTD", last, 300 + 40 * i, 1000d);
      supplied.row("TR02", "R12M", last, 40 + i % 2, 60_000d);
      supplied.row("TR03", "YTD", last, i < 9 ? 50 : 100, 100d);
    }
  }

  /** Five shares rising by 40 in 1,000 a year: chi-squared of Cochran and Armitage is over 60. */
  @Test
  void trendsOverTenYears() {
    List<Map<String, String>> rising = printed.series("TR01", "year");
    assertThat(rising).filteredOn(r -> !r.getOrDefault("value", "").isEmpty()).hasSize(10);
    assertThat(rising.get(3)).containsEntry("trend", "cannot_be_calculated");
    assertThat(rising.get(4)).containsEntry("trend", "increasing");
    assertThat(rising.get(9)).containsEntry("trend", "increasing");
    assertThat(printed.row("TR02", "2016-17", "year", "per_100000"))
        .containsEntry("trend", "no_significant_change");
    assertThat(printed.row("TR03", "2016-17", "year", "percent"))
        .containsEntry("trend", "cannot_be_calculated");
  }

  @Test
  void yearsTogether() {
    Map<String, String> three = printed.row("TR02", "2016-17", "pooled3", "per_100000");
    assertThat(number(three, "numerator")).isEqualTo(122);
    assertThat(number(three, "denominator")).isEqualTo(180_000);
    assertThat(number(three, "value")).isCloseTo(12_200_000.0 / 180_000, within(CLOSE));
    Map<String, String> five = printed.row("TR02", "2016-17", "pooled5", "per_100000");
    assertThat(number(five, "numerator")).isEqualTo(203);
    assertThat(printed.row("TR02", "2008-09", "pooled3", "per_100000"))
        .containsEntry("absence", "partial");
  }

  private static void benchmarks() {
    supplied.line("BM01", "count", "snapshot", "per_10000, count", "low", "snapshot, year");
    supplied.series("BM01", "SNAPSHOT", "2016-17-Q1", 209, 209, 209, 209);
    supplied.add("comparators.csv", "BM01,per_10000,england,2016-03-31,snapshot,43.3,v1,s");
    supplied.add("comparators.csv", "BM01,per_10000,west_midlands,2017-03-31,snapshot,31,v1,s");
    supplied.add("comparators.csv", "BM01,per_10000,neighbours,2014-03-31,snapshot,35,v1,s");
    supplied.line("BM02", "percentage", "during", "percent", "none", "quarter, rolling12, year");
    supplied.row("BM02", "R12M", "2016-17-Q4", 81, 263d);
    supplied.row("BM02", "QUARTER", "2016-17-Q4", 20, 60d);
    supplied.add("comparators.csv", "BM02,percent,england,2016-17,year,40,v1,s");
    supplied.add("comparators.csv", "BM02,percent,neighbours,2016-17,year,30,v1,s");
  }

  @Test
  void besideOthers() {
    Map<String, String> row = printed.row("BM01", "2016-17-Q4", "snapshot", "per_10000");
    assertThat(row)
        .containsEntry("england", "43.3")
        .containsEntry("england_period", "2016-03-31")
        .containsEntry("england_comparison", "better")
        .containsEntry("region_comparison", "worse")
        // 31 March 2014 is more than 24 months before 31 March 2017.
        .containsEntry("neighbours", "")
        .containsEntry("neighbours_comparison", "not_compared");
    assertThat(printed.row("BM01", "2016-17-Q1", "snapshot", "per_10000"))
        .containsEntry("region_comparison", "not_compared")
        .containsEntry("neighbours_comparison", "not_compared");
    // The count has no interval and no comparator of its unit.
    assertThat(printed.row("BM01", "2016-17-Q4", "snapshot", "count"))
        .containsEntry("england_comparison", "not_compared");
    Map<String, String> rolling = printed.row("BM02", "2016-17-Q4", "rolling12", "percent");
    assertThat(rolling)
        .containsEntry("england_comparison", "lower")
        .containsEntry("neighbours_comparison", "similar");
    assertThat(printed.row("BM02", "2016-17-Q4", "quarter", "percent"))
        .containsEntry("england", "")
        .containsEntry("england_comparison", "not_compared");
  }

  private static void oddities() {
    supplied.line(
        "OD01",
        "count",
        "snapshot",
        "count, percent",
        "none",
        "snapshot",
        "breakdowns:",
        "  - {dimension: sex, label: Sex, expression: sex, categories: {\"1\": Boys, \"2\":"
            + " Girls}}");
    supplied.row("OD01", "SNAPSHOT", "2016-17-Q4", 40, null);
    supplied.row("OD01", "SNAPSHOT", "2016-17-Q4", "SEX", "1", "30", null, "OK");
    supplied.row("OD01", "SNAPSHOT", "2017-18-Q1", "TOTAL", "TOTAL", "", null, "x");
    supplied.row("OD01", "SNAPSHOT", "2017-18-Q2", "TOTAL", "TOTAL", "41", null, "p");
    supplied.line("OD02", "median", "during", "days", "low", "quarter, year");
    supplied.row("OD02", "QUARTER", "2016-17-Q1", 120, 9d);
    supplied.row("OD02", "YTD", "2016-17-Q4", 130.5, 40d);
    supplied.line(
        "OD03",
        "count",
        "during",
        "count",
        "none",
        "quarter",
        "valid_from: 2016-10-01",
        "valid_to: 2017-03-31");
    supplied.series("OD03", "QUARTER", "2016-17-Q1", 1, 2, 3, 4, 5);
    supplied.line("OD04", "value", "during", "value", "none", "quarter, ytd, year");
    supplied.series("OD04", "QUARTER", "2016-17-Q1", 3.5, 4.5);
  }

  @Test
  void aPartThatWasNotSuppliedIsNotZero() {
    assertThat(printed.row("OD01", "sex=1", "2016-17-Q4", "snapshot", "count"))
        .containsEntry("value", "30");
    assertThat(printed.row("OD01", "sex=1", "2016-17-Q4", "snapshot", "percent"))
        .containsEntry("value", "75");
    assertThat(printed.row("OD01", "sex=2", "2016-17-Q4", "snapshot", "count"))
        .containsEntry("value", "")
        .containsEntry("absence", "not_received")
        .containsEntry("marks", "x");
  }

  @Test
  void statusesBecomeMarks() {
    assertThat(printed.row("OD01", "2017-18-Q1", "snapshot", "count"))
        .containsEntry("marks", "x")
        .containsEntry("absence", "not_received");
    assertThat(printed.row("OD01", "2017-18-Q2", "snapshot", "count"))
        .containsEntry("marks", "p")
        .containsEntry("value", "41");
  }

  @Test
  void aMedianIsTakenAsItIsGiven() {
    assertThat(printed.row("OD02", "2016-17-Q1", "quarter", "days")).containsEntry("value", "120");
    assertThat(printed.row("OD02", "2016-17", "year", "days")).containsEntry("value", "130.5");
  }

  @Test
  void aDefinitionSpeaksOfTheTimeThatItIsValidFor() {
    assertThat(printed.series("OD03", "quarter"))
        .extracting(r -> r.get("period"))
        .containsExactly("2016-17-Q3", "2016-17-Q4");
  }

  /** A first quarter is the year to date; two quarters of what does not add up are not. */
  @Test
  void theFirstQuarterIsTheYearToDate() {
    assertThat(printed.row("OD04", "2016-17-Q1", "ytd", "value")).containsEntry("value", "3.5");
    assertThat(printed.row("OD04", "2016-17-Q2", "ytd", "value")).containsEntry("value", "");
  }

  @Test
  void explainNamesTheCellsOfTheFile() {
    SuppliedFigures.Said year = supplied.command("explain", "IV01", "--period", "2016-17");
    assertThat(year.code()).isZero();
    assertThat(year.out())
        .contains("97 of 460, in percent")
        .contains("4 rows")
        .contains("CWC_figures_2019-20-Q4.csv,,2,81,263")
        .contains("CWC_figures_2019-20-Q4.csv,,5,1,29");
    SuppliedFigures.Said boys =
        supplied.command("explain", "OD01", "--period", "2016-17-Q4", "--breakdown", "sex=1");
    assertThat(boys.out()).contains("1 row").contains(",30,");
  }

  private static final int RANDOM_LINES = 12;

  /** Seeded series with gaps, whatever they are: what must hold of every one of them. */
  private static void randomSeries() {
    Random random = new Random(4_2016);
    for (int i = 0; i < RANDOM_LINES; i++) {
      String id = "PR%02d".formatted(i);
      boolean share = i % 2 == 0;
      supplied.line(
          id,
          share ? "percentage" : "count",
          "during",
          share ? "percent" : "count",
          "low",
          "quarter, ytd, rolling12, year");
      ReportingPeriod period = ReportingPeriod.parse("2011-12-Q1");
      for (int q = 0; q < 24; q++) {
        int n = 1 + random.nextInt(80);
        if (random.nextInt(10) > 0) {
          supplied.row(
              id, "QUARTER", period.key(), random.nextInt(n + 1), share ? (double) n : null);
        }
        period = period.next();
      }
    }
  }

  @Test
  void intervalsHoldTheValueAndYearsAreRatiosOfSums() {
    int shares = 0;
    for (Map<String, String> row : printed.rows()) {
      if (row.getOrDefault("lower", "").isEmpty()) {
        continue;
      }
      shares++;
      assertThat(number(row, "value"))
          .as(row.toString())
          .isBetween(number(row, "lower") - CLOSE, number(row, "upper") + CLOSE)
          .isBetween(number(row, "lower_998") - CLOSE, number(row, "upper_998") + CLOSE);
      assertThat(number(row, "upper_998")).isGreaterThanOrEqualTo(number(row, "upper") - CLOSE);
    }
    assertThat(shares).isGreaterThan(200);
    for (int i = 0; i < RANDOM_LINES; i += 2) {
      for (Map<String, String> year : printed.series("PR%02d".formatted(i), "year")) {
        List<Map<String, String>> quarters =
            printed.series("PR%02d".formatted(i), "quarter").stream()
                .filter(q -> q.getOrDefault("period", "").startsWith(year.get("period") + "-"))
                .filter(q -> !q.getOrDefault("value", "").isEmpty())
                .toList();
        if (quarters.size() < 4) {
          assertThat(year).containsEntry("value", "");
        } else {
          double n = quarters.stream().mapToDouble(q -> number(q, "numerator")).sum();
          double d = quarters.stream().mapToDouble(q -> number(q, "denominator")).sum();
          assertThat(number(year, "value")).isCloseTo(100 * n / d, within(CLOSE));
        }
      }
    }
  }

  /** Missing is never zero, and a point without a value has no label. */
  @Test
  void whatWasNotSentHasNoValueAndNoLabel() {
    for (int i = 0; i < RANDOM_LINES; i++) {
      List<Map<String, String>> absent =
          printed.series("PR%02d".formatted(i), "quarter").stream()
              .filter(q -> q.getOrDefault("value", "").isEmpty())
              .toList();
      assertThat(absent)
          .allSatisfy(q ->
              assertThat(q)
                  .containsEntry("special_cause", "")
                  .containsEntry("mean", "")
                  .containsEntry("rag", "not_rated"));
    }
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.getOrDefault(column, ""));
  }
}
