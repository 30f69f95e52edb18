package org.partnershipscorecard.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershipscorecard.example.ExampleFiles.Line;
import org.partnershipscorecard.period.ReportingPeriod;

/** The figures of the published report for 2016-17, counted from the example's files. */
@TestInstance(Lifecycle.PER_CLASS)
class ExampleDataTest {
  private static final String PLANS = "child-protection-plans";
  private static final String CARE = "looked-after-children";
  private static final String DEATHS = "child-deaths";
  private static final String EARLY_HELP = "early-help-assessments";

  private final ExampleFiles files;

  ExampleDataTest(@TempDir Path folder) throws IOException {
    ExampleData.write(folder);
    files = new ExampleFiles(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "2016-17-Q1, 2180, 525, 213, 2492",
    "2016-17-Q2, 2492, 354, 116, 2730",
    "2016-17-Q3, 2730, 406, 1724, 1412",
    "2016-17-Q4, 1412, 1830, 1219, 2023"
  })
  void earlyHelp(String key, int opening, int initiated, int completed, int open) {
    ReportingPeriod period = ReportingPeriod.parse(key);
    LocalDate from = period.firstDay();
    LocalDate to = period.lastDay();
    assertThat(earlyHelpOpen(period, from.minusDays(1))).isEqualTo(opening);
    assertThat(files.count(EARLY_HELP, period, line -> line.dayIn("initiated_date", from, to)))
        .isEqualTo(initiated);
    assertThat(files.count(EARLY_HELP, period, line -> line.dayIn("completed_date", from, to)))
        .isEqualTo(completed);
    assertThat(earlyHelpOpen(period, to)).isEqualTo(open);
  }

  @Test
  void nothingIsRecordedLateInEarlyHelp() {
    for (ReportingPeriod period : ExampleData.PERIODS.subList(1, 12)) {
      LocalDate eve = period.firstDay().minusDays(1);
      assertThat(earlyHelpOpen(period, eve))
          .isEqualTo(earlyHelpOpen(period.previous(), eve))
          .isGreaterThan(1000);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2014-15-Q4, 1749, 290, 778, 2817",
    "2015-16-Q4, 1421, 151, 653, 2225",
    "2016-17-Q2, 1207, 209, 626, 2042"
  })
  void theGroupsInNeedAddUp(String key, int inNeed, int onPlan, int lookedAfter, int total) {
    ReportingPeriod period = ReportingPeriod.parse(key);
    List<Line> figures = files.read("figures", period);
    assertThat(figures).hasSize(1);
    assertThat(figures.getFirst().get("measure_line")).isEqualTo("CN02");
    assertThat(figures.getFirst().get("numerator")).isEqualTo(String.valueOf(inNeed));

    Set<String> plan = onPlan(period);
    Set<String> care = lookedAfter(period);
    assertThat(plan).hasSize(onPlan).doesNotContainAnyElementsOf(care);
    assertThat(care).hasSize(lookedAfter);
    assertThat(inNeed + onPlan + lookedAfter).isEqualTo(total);
  }

  @Test
  void plansOfOtherAuthoritiesAndShortBreaksAreExtra() {
    for (ReportingPeriod period : ExampleData.PERIODS) {
      assertThat(files.count(PLANS, period, line -> line.get("other_la_plan").equals("Y")))
          .isPositive();
      assertThat(files.count(CARE, period, ExampleDataTest::shortBreak)).isPositive();
    }
  }

  @Test
  void childrenCeasedToBeLookedAfter() {
    List<Line> ceased =
        files.read(CARE, ReportingPeriod.parse("2016-17-Q2")).stream()
            .filter(line -> !shortBreak(line))
            .filter(line ->
                line.dayIn("episode_end", LocalDate.of(2015, 10, 1), LocalDate.of(2016, 9, 30)))
            .filter(line -> !line.get("reason_ended").equals("X1"))
            .toList();
    assertThat(ceased).hasSize(229);
    assertThat(ceased).filteredOn(reason("E11", "E12")).hasSize(40);
    assertThat(ceased).filteredOn(reason("E5", "E6")).hasSize(38);
    assertThat(ceased).filteredOn(reason("E43", "E44")).hasSize(30);
  }

  @Test
  void childDeathsOf2016To17() {
    List<Line> deaths = deathsNotified(2016, AgencyExtract.WOLVERHAMPTON);
    assertThat(deaths).hasSize(26);
    assertThat(tally(deaths, line -> line.get("death_type")))
        .isEqualTo(Map.of("NEONATAL", 12L, "EXPECTED", 6L, "UNEXPECTED", 8L));
    assertThat(tally(deaths, line -> line.get("sex"))).isEqualTo(Map.of("1", 19L, "2", 7L));
    assertThat(tally(deaths, line -> ageBand(Integer.parseInt(line.get("age_days")))))
        .isEqualTo(Map.of("0-28 days", 13L, "29 days to 1 year", 6L, "1-4", 4L, "10-14", 3L));
    assertThat(tally(deaths, line -> line.get("ethnicity")))
        .isEqualTo(
            Map.of(
                "AOTH", 2L, "WOTH", 1L, "MWAS", 1L, "WBRI", 15L, "BAFR", 1L, "AIND", 3L, "MWBC", 1L,
                "BOTH", 2L));
    assertThat(tally(deaths, line -> line.get("reported_cause")))
        .isEqualTo(Map.of("1", 1L, "8", 8L, "3", 3L, "7", 4L, "10", 2L, "4", 3L, "6", 2L, "5", 3L));
    assertThat(deaths)
        .allMatch(line ->
            line.get("death_type").equals("NEONATAL")
                == (Integer.parseInt(line.get("age_days")) <= 27));
  }

  @Test
  void childDeathsOfOtherYearsAndOfTheNeighbourArePlausible() {
    for (int year = 2014; year <= 2016; year++) {
      assertThat(deathsNotified(year, AgencyExtract.WOLVERHAMPTON)).hasSizeBetween(20, 30);
      assertThat(deathsNotified(year, AgencyExtract.WALSALL)).hasSizeBetween(15, 25);
    }
  }

  @Test
  void youngPeopleAtRiskOfExploitation() {
    for (ReportingPeriod period : ExampleData.PERIODS) {
      assertThat(
              ExampleFiles.distinct(
                  files.read("cse-risk-ratings", period),
                  "child_ref",
                  line -> line.openOn(period.lastDay(), "opened_date", "closed_date")))
          .hasSizeBetween(45, 70);
    }
  }

  private long earlyHelpOpen(ReportingPeriod period, LocalDate day) {
    return files.count(
        EARLY_HELP, period, line -> line.openOn(day, "initiated_date", "completed_date"));
  }

  private Set<String> onPlan(ReportingPeriod period) {
    return ExampleFiles.distinct(
        files.read(PLANS, period),
        "child_ref",
        line ->
            line.get("other_la_plan").equals("N")
                && line.openOn(period.lastDay(), "cpp_start_date", "cpp_end_date"));
  }

  private Set<String> lookedAfter(ReportingPeriod period) {
    return ExampleFiles.distinct(
        files.read(CARE, period),
        "child_ref",
        line -> !shortBreak(line) && line.openOn(period.lastDay(), "episode_start", "episode_end"));
  }

  /** A death stands in a file when notified and again when reviewed: it counts where notified. */
  private List<Line> deathsNotified(int year, String area) {
    return ExampleData.PERIODS.stream()
        .filter(period -> period.year().startYear() == year)
        .flatMap(period ->
            files.read(DEATHS, period).stream()
                .filter(line -> line.dayIn("notified_date", period.firstDay(), period.lastDay())))
        .filter(line -> line.get("area").equals(area))
        .toList();
  }

  private static boolean shortBreak(Line line) {
    return Set.of("V3", "V4").contains(line.get("legal_status"));
  }

  private static Predicate<Line> reason(String one, String other) {
    return line -> Set.of(one, other).contains(line.get("reason_ended"));
  }

  private static Map<String, Long> tally(List<Line> lines, Function<Line, String> by) {
    return lines.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
  }

  /** The report's bands, by completed years of 365 and a quarter days. */
  private static String ageBand(int days) {
    if (days <= 28) {
      return "0-28 days";
    }
    int years = (int) (days / 365.25);
    if (years < 1) {
      return "29 days to 1 year";
    }
    return years < 5 ? "1-4" : years < 10 ? "5-9" : years < 15 ? "10-14" : "15-17";
  }
}
