package org.partnershipscorecard.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershipscorecard.e2e.Program.Ended;
import org.partnershipscorecard.store.Sha256;

/** The shipped example from its files to its two reports, every number that was published. */
class ExampleIT {

  private static final double CHILDREN = 58_167;
  private static final double Z = 1.959963984540054;

  @TempDir private static Path folder;

  private static Program program = new Program(Supplied.SHIPPED, Path.of(""));
  private static Ended first = new Ended(-1, "", "");
  private static Outturns outturns = new Outturns(Map.of());

  @BeforeAll
  static void runOnce() {
    program = new Program(Supplied.SHIPPED, folder.resolve("out"));
    first = program.run("run");
    outturns = Outturns.of(program);
  }

  private static Path scorecard() {
    return program.out().resolve("reports/2016-17-Q4/scorecard-committee.pdf");
  }

  private static Path annualReport() {
    return program.out().resolve("reports/2016-17/annual-report-committee.pdf");
  }

  @Test
  void oneCommandLeavesBothReports() {
    assertThat(first.exit()).as(first.said()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains("72 files", "0 refused", "0 duplicate");
    assertThat(scorecard()).isNotEmptyFile();
    assertThat(annualReport()).isNotEmptyFile();
  }

  @Test
  void theSecondRunFindsNothingNewAndTouchesNothing() throws IOException {
    Map<String, String> before = files();

    Ended second = program.run("run");

    assertThat(second.exit()).as(second.said()).isZero();
    assertThat(second.lines()).contains("Nothing new.");
    assertThat(files()).isEqualTo(before);
  }

  /** Every file outside the logs, with its content and the time of its last change. */
  private static Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(program.out())) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = program.out().relativize(file).toString();
        if (!name.startsWith("logs")) {
          files.put(name, Sha256.of(file) + " " + Files.getLastModifiedTime(file));
        }
      }
    }
    return files;
  }

  @ParameterizedTest
  @CsvSource({
    "EH01, quarter,  525,  354,  406, 1830, 3115",
    "EH02, quarter,  213,  116, 1724, 1219, 3272",
    "EH03, snapshot, 2492, 2730, 1412, 2023, 2023",
  })
  void earlyHelpOfTheFourQuartersAndTheYear(
      String line, String basis, String q1, String q2, String q3, String q4, String year) {
    assertThat(
            List.of(
                outturns.value(line, "2016-17-Q1", basis, "count"),
                outturns.value(line, "2016-17-Q2", basis, "count"),
                outturns.value(line, "2016-17-Q3", basis, "count"),
                outturns.value(line, "2016-17-Q4", basis, "count"),
                outturns.value(line, "2016-17", "year", "count")))
        .containsExactly(q1, q2, q3, q4, year);
  }

  @ParameterizedTest
  @CsvSource({
    "CP03,  290,  151,  209",
    "LA01,  778,  653,  626",
    "CN02, 1749, 1421, 1207",
    "CN01, 2817, 2225, 2042",
  })
  void childrenInNeedOnThreeDatesWithTheirRates(
      String line, int march2015, int march2016, int september2016) {
    assertSnapshot(line, "2014-15-Q4", march2015);
    assertSnapshot(line, "2015-16-Q4", march2016);
    assertSnapshot(line, "2016-17-Q2", september2016);
  }

  /**
   * Byar's approximation to the exact Poisson limits of a count, on a population taken as known.
   */
  private static void assertSnapshot(String line, String period, int count) {
    assertThat(outturns.value(line, period, "snapshot", "count")).isEqualTo("" + count);
    Map<String, String> rate = outturns.row(line, period, "snapshot", "per_10000");
    double lower = count * Math.pow(1 - 1 / (9.0 * count) - Z / (3 * Math.sqrt(count)), 3);
    double more = count + 1;
    double upper = more * Math.pow(1 - 1 / (9 * more) + Z / (3 * Math.sqrt(more)), 3);
    assertThat(rate.get("denominator")).isEqualTo("58167");
    assertThat(rate.get("interval_method")).isEqualTo("byar");
    assertClose(rate.get("value"), count / CHILDREN * 10_000);
    assertClose(rate.get("lower"), lower / CHILDREN * 10_000);
    assertClose(rate.get("upper"), upper / CHILDREN * 10_000);
  }

  private static void assertClose(@Nullable String cell, double expected) {
    assertThat(Double.parseDouble(String.valueOf(cell)))
        .isCloseTo(expected, within(1e-12 * expected));
  }

  @Test
  void leavingCareInTheTwelveMonthsToSeptember() {
    Map<String, String> adopted = outturns.row("LA03a", "2016-17-Q2", "rolling12", "percent");
    assertThat(adopted.get("numerator")).isEqualTo("40");
    assertThat(adopted.get("denominator")).isEqualTo("229");
    assertClose(adopted.get("value"), 100 * 40 / 229.0);
    assertThat(outturns.value("LA02b", "2016-17-Q2", "rolling12", "count")).isEqualTo("229");
    assertThat(outturns.value("LA03c", "2016-17-Q2", "rolling12", "count")).isEqualTo("38");
  }

  @ParameterizedTest
  @CsvSource({
    "total, 26",
    "type=NEONATAL, 12",
    "type=EXPECTED, 6",
    "type=UNEXPECTED, 8",
    "sex=1, 19",
    "sex=2, 7",
    "age_band=0-28d, 13",
    "age_band=29d-1y, 6",
    "age_band=1-4, 4",
    "age_band=5-9, 0",
    "age_band=10-14, 3",
    "age_band=15-17, 0",
    "ethnicity=AOTH, 2",
    "ethnicity=WOTH, 1",
    "ethnicity=MWAS, 1",
    "ethnicity=WBRI, 15",
    "ethnicity=BAFR, 1",
    "ethnicity=AIND, 3",
    "ethnicity=MWBC, 1",
    "ethnicity=BOTH, 2",
    "cause=1, 1",
    "cause=2, 0",
    "cause=3, 3",
    "cause=4, 3",
    "cause=5, 3",
    "cause=6, 2",
    "cause=7, 4",
    "cause=8, 8",
    "cause=9, 0",
    "cause=10, 2",
  })
  void childDeathsOfTheYear(String breakdown, String count) {
    assertThat(outturns.row("CD01", breakdown, "2016-17", "year", "count").get("value"))
        .isEqualTo(count);
  }

  @Test
  void everyBreakdownOfChildDeathsAddsUp() {
    Map<String, Integer> sums = new TreeMap<>();
    outturns.rows().values().stream()
        .filter(row -> "CD01".equals(row.get("measure")) && "year".equals(row.get("basis")))
        .filter(row -> "2016-17".equals(row.get("period")) && "count".equals(row.get("unit")))
        .filter(row -> Outturns.OWN.equals(row.get("area")))
        .forEach(row ->
            sums.merge(
                String.valueOf(row.get("breakdown")).split("=", 2)[0],
                Integer.parseInt(String.valueOf(row.get("value"))),
                Integer::sum));
    assertThat(sums.keySet()).contains("total", "type", "sex", "age_band", "ethnicity", "cause");
    assertThat(sums.values()).containsOnly(26);
  }

  @Test
  void theAnnualReportShowsWhatWasPublished() {
    String text = PdfText.of(annualReport());

    // The context.
    assertThat(text)
        .contains(
            "Children and young people in Wolverhampton 58,167 Share of the population 22.9%"
                + " Living in low-income families 30% From minority ethnic groups 41.6%"
                + " Largest minority group: Asian or Asian British 20.6%"
                + " Second largest: mixed background 11.3%"
                + " Sikh population second highest in the country");
    // In need, on plans, looked after.
    assertThat(text)
        .contains("With a child in need plan 1,749 1,421 1,207 207.5")
        .contains("On a child protection plan 290 151 209 35.9")
        .contains("Looked after 778 653 626 107.6")
        .contains("All children in need of a specialist service 2,817 2,225 2,042 351.1");
    assertThat(text)
        .contains("Adopted 40 Moved on to independent living 38")
        .contains("All who ceased to be looked after 229");
    // Early help.
    assertThat(text)
        .contains("Initiated in the period 525 354 406 [b] 1,830 3,115 [b]")
        .contains("Completed in the period 213 116 1,724 [b] 1,219 3,272 [b]")
        .contains("Open on the last day 2,492 2,730 1,412 [b] 2,023 2,023")
        .contains("A new early help recording system was implemented in November 2016.");
  }

  @Test
  void theAnnualReportShowsChildDeathsAndFinance() {
    String text = PdfText.of(annualReport());

    assertThat(text)
        .contains("Neonatal 12 Expected 6 Unexpected 8 All deaths 26")
        .contains("Male 19 Female 7 All deaths 26")
        .contains(
            "0 to 28 days 13 29 days to under 1 year 6 1 to 4 years 4 5 to 9 years 0"
                + " 10 to 14 years 3 15 to 17 years 0 All deaths 26")
        .contains("White British 15")
        .contains("Any other White background 1")
        .contains("White and Black Caribbean 1")
        .contains("White and Asian 1")
        .contains("Indian 3")
        .contains("Any other Asian background 2")
        .contains("Black African 1 Any other Black background 2")
        .contains("Deliberately inflicted injury, abuse or neglect 1")
        .contains("Trauma and other external factors 3")
        .contains("Malignancy 3")
        .contains("Acute medical or surgical condition 3")
        .contains("Chronic medical condition 2")
        .contains("Chromosomal, genetic and congenital anomalies 4")
        .contains("Perinatal or neonatal event 8")
        .contains("Infection 0")
        .contains("Sudden unexpected, unexplained death 2");
    assertThat(text)
        .contains("City of Wolverhampton Council, including public health 145,910")
        .contains("Clinical Commissioning Group 66,464")
        .contains("West Midlands Police 14,923")
        .contains("National Probation Service 1,500")
        .contains("Community Rehabilitation Company 1,500")
        .contains("Children and Family Court Advisory and Support Service 0")
        .contains("Fees 2,610 Use of reserves 35,538 Total 268,445")
        .contains("£40,000")
        .contains("£82,230");
  }

  @Test
  void theScorecardOfTheLastQuarterShowsTheFourQuarters() {
    String text = PdfText.of(scorecard());

    assertThat(text)
        .contains("525 354 406 [b] 1,830 3,115 [b]")
        .contains("213 116 1,724 [b] 1,219 3,272 [b]")
        .contains("2,492 2,730 1,412 [b] 2,023")
        .contains("2,817 2,225 2,124 2,042 2,038 2,029")
        .contains("1,749 1,421 1,312 1,207 1,189 1,164")
        .contains("290 151 176 209 221 228")
        .contains("778 653 637 626 631 637");
  }

  @Test
  void theScorecardOfSeptemberShowsTheNumbersOfThatDay() {
    Ended made = program.run("quarterly", "--period", "2016-17-Q2");

    assertThat(made.exit()).as(made.said()).isZero();
    String text = PdfText.of(program.out().resolve("reports/2016-17-Q2/scorecard-committee.pdf"));
    assertThat(text)
        .contains("July to September 2016")
        .contains("1,626 1,746 525 354")
        .contains("1,318 1,374 213 116")
        .contains("1,808 2,180 2,492 2,730")
        .contains("2,817 2,225 2,124 2,042")
        .contains("1,749 1,421 1,312 1,207")
        .contains("290 151 176 209")
        .contains("778 653 637 626")
        .doesNotContain("1,830");
  }
}
