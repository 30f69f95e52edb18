package org.partnershipscorecard.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.period.ReportingPeriod;

/** The same children in two layouts of one agency are counted from one of them (rule R3). */
class OneSourceTest {

  private static final String CARE =
      "agency,area,child_ref,sex,birth_month,ethnicity,care_start,episode_start,rne,legal_status,"
          + "need,placement_type,placement_provider,in_area,episode_end,reason_ended";
  private static final String PLANS =
      "agency,area,cpp_id,child_ref,sex,birth_month,expected_month,ethnicity,cpp_start_date,"
          + "cpp_end_date,initial_category,latest_category,number_previous_cpp,other_la_plan";

  private final Partnership partnership;

  OneSourceTest(@TempDir Path folder) {
    this.partnership = new Partnership(folder);
  }

  @BeforeEach
  void expectEverything() {
    String expected = ",E08000031,quarterly,15,2016-04-01,";
    partnership.write(
        "reference/expected.csv",
        "agency,extract,areas,frequency,due_working_day,from,to",
        "CWC,child-protection-plans" + expected,
        "CWC,looked-after-children" + expected,
        "CWC,looked-after-reviews" + expected);
  }

  /** Started: one in May, two in the third quarter, one in January; the one of May has ceased. */
  private void yearlyReturn() {
    partnership.write(
        "2016-17-Q4/CWC_header.csv",
        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
        "1001,1,01/05/2008,WBRI,,,",
        "1002,2,01/05/2009,WBRI,,,",
        "1003,2,01/05/2010,WBRI,,,",
        "1004,2,01/05/2011,WBRI,,,");
    partnership.write(
        "2016-17-Q4/CWC_episodes.csv",
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC",
        "1001,03/05/2016,S,C2,N1,U4,PR1,10/08/2016,X1",
        "1001,10/08/2016,P,C2,N1,U4,PR1,20/12/2016,E4A",
        "1002,04/10/2016,S,C2,N1,U4,PR1,,",
        "1003,05/11/2016,S,C2,N1,U4,PR1,,",
        "1004,16/01/2017,S,C2,N1,U4,PR1,,");
  }

  /** The third quarter with other references for the same children, and one child more. */
  private void thirdQuarter() {
    String row = "CWC,E08000031,%s,2,2009-05,WBRI,%s,%s,%s,C2,N1,U4,PR1,IN,%s,%s";
    partnership.write(
        "2016-17-Q3/CWC_looked-after-children_2016-17-Q3_v01.csv",
        CARE,
        row.formatted("p1", "2016-05-03", "2016-08-10", "P", "2016-12-20", "E4A"),
        row.formatted("p2", "2016-10-04", "2016-10-04", "S", "", ""),
        row.formatted("p3", "2016-11-05", "2016-11-05", "S", "", ""),
        row.formatted("p5", "2016-11-30", "2016-11-30", "S", "", ""));
  }

  @Test
  void aYearlyReturnServesTheFourQuartersOfItsYear() {
    yearlyReturn();
    partnership.load();
    assertThat(quarters("LA02a")).containsExactly(1.0, 0.0, 2.0, 1.0);
    assertThat(quarters("LA02b")).containsExactly(0.0, 0.0, 1.0, 0.0);
    assertThat(snapshots("LA01")).containsExactly(1.0, 1.0, 2.0, 3.0);
    assertThat(value("LA02a", 4, Basis.YTD)).isEqualTo(4);
  }

  @Test
  void aQuarterlyFileBesideTheYearlyReturnIsTheSourceOfItsQuarterAlone() {
    yearlyReturn();
    thirdQuarter();
    partnership.load();
    assertThat(quarters("LA02a")).containsExactly(1.0, 0.0, 3.0, 1.0);
    assertThat(quarters("LA02b")).containsExactly(0.0, 0.0, 1.0, 0.0);
    assertThat(snapshots("LA01")).containsExactly(1.0, 1.0, 3.0, 3.0);
    assertThat(value("LA02a", 4, Basis.YTD)).isEqualTo(5);
    assertThat(value("LA02b", 4, Basis.YTD)).isEqualTo(1);
    assertThat(explained("LA02a", 4, Basis.YTD)).isEqualTo(5);
    assertThat(explained("LA02a", 3, Basis.QUARTER)).isEqualTo(3);
  }

  /** From the return's 2 to the file's 3: the quarter was reported before and is another now. */
  @Test
  void aChangeOfSourceIsARevision() {
    yearlyReturn();
    partnership.load();
    thirdQuarter();
    partnership.load();
    assertThat(value("LA02a", 3, Basis.QUARTER)).isEqualTo(3);
    assertThat(outturn("LA02a", "2016-17-Q3", Basis.QUARTER).marks()).contains(Mark.R);
    assertThat(outturn("LA02a", "2016-17-Q2", Basis.QUARTER).marks()).isEmpty();
  }

  @Test
  void aFinalReturnGoesBeforeAProvisionalFile() {
    yearlyReturn();
    thirdQuarter();
    partnership.write(
        "2016-17-Q3/deliveries.csv",
        "file,agency,extract,covers_from,covers_to,as_at_date,status",
        "CWC_looked-after-children_2016-17-Q3_v01.csv,,,,,,PROVISIONAL");
    partnership.load();
    assertThat(quarters("LA02a")).containsExactly(1.0, 0.0, 2.0, 1.0);
    assertThat(snapshots("LA01")).containsExactly(1.0, 1.0, 2.0, 3.0);
  }

  @Test
  void whatALayoutDoesNotCarryIsAbsentAndNotNought() {
    yearlyReturn();
    partnership.load();
    assertThat(absence("LA05", "2016-17-Q3", Unit.PERCENT)).isEqualTo(Absence.LAYOUT);
    assertThat(absence("LA04", "2016-17-Q4", Unit.PERCENT)).isEqualTo(Absence.LAYOUT);
    assertThat(absence("LA01", "2016-17-Q4", Unit.COUNT)).isNull();
  }

  @Test
  void aQuarterWhoseSourceCarriesItHasTheFigureThoughAnotherDoesNot() {
    yearlyReturn();
    thirdQuarter();
    partnership.load();
    assertThat(absence("LA05", "2016-17-Q3", Unit.PERCENT)).isNull();
    assertThat(absence("LA05", "2016-17-Q4", Unit.PERCENT)).isEqualTo(Absence.LAYOUT);
  }

  /** Keys of the two layouts differ: the plan's own reference, and child with start. */
  @Test
  void plansOfAnAnnexAListAndOfTheOwnLayoutAreNotAddedUp() {
    annexA("2016-17-Q4", "annex_v01", "1001,05/11/2016,", "1002,20/01/2017,");
    partnership.write(
        "2016-17-Q3/CWC_child-protection-plans_2016-17-Q3_v01.csv",
        PLANS,
        "CWC,E08000031,P1,p1,2,2009-05,,WBRI,2016-11-05,,NEG,NEG,0,N",
        "CWC,E08000031,P2,p2,2,2009-05,,WBRI,2016-12-01,2016-12-28,NEG,NEG,0,N");
    partnership.load();
    assertThat(value("CP05a", 3, Basis.QUARTER)).isEqualTo(2);
    assertThat(value("CP05b", 3, Basis.QUARTER)).isEqualTo(1);
    assertThat(value("CP05a", 4, Basis.QUARTER)).isEqualTo(1);
    assertThat(value("CP03", 3, Basis.SNAPSHOT)).isEqualTo(1);
    assertThat(value("CP03", 4, Basis.SNAPSHOT)).isEqualTo(2);
  }

  /** Both cover the third quarter for half a year each: the later one's word on it holds. */
  @Test
  void ofTwoAnnexAWorkbooksTheLaterSpeaksOfTheQuarterThatBothCover() {
    annexA("2016-17-Q3", "annex_v01", "1001,05/11/2016,", "1003,07/11/2016,", "1004,02/08/2016,");
    annexA("2016-17-Q4", "annex_v01", "1001,06/11/2016,", "1002,20/01/2017,");
    partnership.load();
    assertThat(value("CP05a", 2, Basis.QUARTER)).isEqualTo(1);
    assertThat(value("CP05a", 3, Basis.QUARTER)).isEqualTo(1);
    assertThat(value("CP05a", 4, Basis.QUARTER)).isEqualTo(1);
  }

  /** An inspection in mid-quarter: its own date ends what it covers, so the quarter is partial. */
  @Test
  void aQuarterThatIsCoveredInPartIsPartialUntilAWholeOneComes() {
    annexA("2016-17-Q4", "annex_v01", "1001,05/11/2016,", "1002,20/01/2017,");
    partnership.write(
        "2016-17-Q4/deliveries.csv",
        "file,agency,extract,covers_from,covers_to,as_at_date,status",
        "CWC_annex_v01.csv,,,2016-08-15,2017-02-14,2017-02-14,");
    partnership.load();
    assertThat(value("CP05a", 3, Basis.QUARTER)).isEqualTo(1);
    assertThat(outturn("CP05a", "2016-17-Q4", Basis.QUARTER).absence()).isEqualTo(Absence.PARTIAL);
    partnership.write(
        "2016-17-Q4/CWC_child-protection-plans_2016-17-Q4_v01.csv",
        PLANS,
        "CWC,E08000031,P1,p1,2,2009-05,,WBRI,2016-11-05,,NEG,NEG,0,N",
        "CWC,E08000031,P2,p2,2,2009-05,,WBRI,2017-01-20,,NEG,NEG,0,N",
        "CWC,E08000031,P3,p3,2,2009-05,,WBRI,2017-03-20,,NEG,NEG,0,N");
    partnership.load();
    assertThat(value("CP05a", 4, Basis.QUARTER)).isEqualTo(2);
    assertThat(value("CP05a", 3, Basis.QUARTER)).isEqualTo(1);
  }

  /** The last file of the year again for all of it: the quarters' own files go before it. */
  @Test
  void aYearInTheOwnLayoutBesideItsQuartersAddsNothing() {
    thirdQuarter();
    String row = "CWC,E08000031,%s,2,2009-05,WBRI,%s,%s,S,C2,N1,U4,PR1,IN,,";
    partnership.write(
        "2016-17-Q4/CWC_looked-after-children_year_v01.csv",
        CARE,
        row.formatted("p2", "2016-10-04", "2016-10-04"),
        row.formatted("p9", "2016-11-05", "2016-11-05"),
        row.formatted("p8", "2017-02-01", "2017-02-01"));
    partnership.write(
        "2016-17-Q4/deliveries.csv",
        "file,agency,extract,covers_from,covers_to,as_at_date,status",
        "CWC_looked-after-children_year_v01.csv,,,2016-04-01,2017-03-31,,");
    partnership.load();
    assertThat(quarters("LA02a")).containsExactly(0.0, 0.0, 3.0, 1.0);
    assertThat(explained("LA02a", 3, Basis.QUARTER)).isEqualTo(3);
  }

  private void annexA(String period, String name, String... plans) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Child Unique ID,Gender,Ethnicity,Date of Birth,Child Protection Plan Start Date,"
            + "Child Protection Plan End Date,Initial Category of Abuse,Latest Category of Abuse,"
            + "Number of Previous Child Protection Plans");
    for (String plan : plans) {
      String[] parts = plan.split(",", 2);
      lines.add(parts[0] + ",b) Female,a) WBRI,01/05/2009," + parts[1] + ",a) Neglect,,0");
    }
    partnership.write(period + "/CWC_" + name + ".csv", lines.toArray(String[]::new));
  }

  private List<@Nullable Double> quarters(String line) {
    return values(line, Basis.QUARTER);
  }

  private List<@Nullable Double> snapshots(String line) {
    return values(line, Basis.SNAPSHOT);
  }

  private List<@Nullable Double> values(String line, Basis basis) {
    List<@Nullable Double> values = new ArrayList<>();
    for (int quarter = 1; quarter <= 4; quarter++) {
      values.add(value(line, quarter, basis));
    }
    return values;
  }

  private @Nullable Double value(String line, int quarter, Basis basis) {
    return outturn(line, "2016-17-Q" + quarter, basis).value();
  }

  private Outturn outturn(String line, String period, Basis basis) {
    return partnership.outturn(line, period, basis, Integer.MAX_VALUE);
  }

  private @Nullable Absence absence(String line, String period, Unit unit) {
    try (Workspace workspace = partnership.workspace()) {
      return workspace.calculator().at(workspace.position(Integer.MAX_VALUE)).stream()
          .filter(outturn -> outturn.key().equals(key(line, period, Basis.SNAPSHOT, unit)))
          .findFirst()
          .orElseThrow()
          .absence();
    }
  }

  private int explained(String line, int quarter, Basis basis) {
    try (Workspace workspace = partnership.workspace()) {
      return workspace
          .calculator()
          .explain(
              workspace.position(Integer.MAX_VALUE),
              key(line, "2016-17-Q" + quarter, basis, Unit.COUNT))
          .size();
    }
  }

  private static FigureKey key(String line, String period, Basis basis, Unit unit) {
    return new FigureKey(
        line, FigureKey.TOTAL, Partnership.AREA, ReportingPeriod.parse(period), basis, unit);
  }
}
