package org.partnershipscorecard.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.measure.Outturn;
import org.partnershipscorecard.measure.OutturnCalculator;
import org.partnershipscorecard.period.ReportingPeriod;

/** Late, vanished, renamed, sent again, withdrawn, answered: what becomes of the figures. */
class AnsweredQueriesTest {

  private static final String Q2 = "2016-17-Q2";
  private static final String Q3 = "2016-17-Q3";
  private static final String HEADER = "agency,extract,rule,key,file,line,column,answer,reason";

  private final Partnership partnership;

  AnsweredQueriesTest(@TempDir Path folder) {
    this.partnership = new Partnership(folder);
  }

  /** P2 is gone in the third quarter, P3 has become P9, P5 comes late, P6 is new. */
  @BeforeEach
  void twoQuarters() {
    partnership.plans(Q2, 1, "P1 c1 2016-08-01 -", "P2 c2 2016-08-05 -", "P3 c3 2016-09-01 -");
    partnership.plans(
        Q3,
        1,
        "P1 c1 2016-08-01 -",
        "P9 c3 2016-09-01 -",
        "P5 c5 2016-09-10 -",
        "P6 c6 2016-11-01 -");
    partnership.load();
  }

  @Test
  void eachIsAskedOnceAtItsLine() {
    int last = partnership.last();
    assertEquals(List.of(), partnership.findings(last - 1));
    assertEquals(
        List.of(
            "OVER-02 2016-17-Q3/CWC_child-protection-plans_2016-17-Q3_v01.csv 3",
            "OVER-03 2016-17-Q2/CWC_child-protection-plans_2016-17-Q2_v01.csv 3",
            "OVER-04 2016-17-Q3/CWC_child-protection-plans_2016-17-Q3_v01.csv 4"),
        partnership.findings(last).stream()
            .map(f -> f.rule() + " " + f.file() + " " + f.line())
            .toList());
    assertCount(3, "CP03", Q2, Basis.SNAPSHOT);
    assertCount(4, "CP03", Q3, Basis.SNAPSHOT);
    assertCount(5, "CP05a", Q2, Basis.QUARTER);
  }

  @Test
  void sameAsIsCountedOnceAndEnteredInErrorNotAtAll() {
    int before = partnership.last();
    partnership.write(
        Q3 + "/answers.csv",
        HEADER,
        "CWC,child-protection-plans,OVER-02,,2016-17-Q3/CWC_child-protection-plans_2016-17-Q3_v01.csv,3,cpp_id,same"
            + " as line 4 of 2016-17-Q2/CWC_child-protection-plans_2016-17-Q2_v01.csv,",
        "CWC,child-protection-plans,OVER-03,P2,,,,entered in error,a test record");
    Loading.Outcome outcome = partnership.load();
    assertEquals(2, outcome.answers().size());
    assertEquals(List.of(), outcome.unplaced());
    assertEquals(before + 2, partnership.last());

    Outturn stock = count("CP03", Q2, Basis.SNAPSHOT);
    assertEquals(2.0, stock.numerator());
    assertEquals(Set.of(Mark.R), stock.marks());
    assertCount(4, "CP03", Q3, Basis.SNAPSHOT);
    // Three again, as when the quarter was first reported: one came late, one was in error.
    Outturn started = count("CP05a", Q2, Basis.QUARTER);
    assertEquals(3.0, started.numerator());
    assertEquals(Set.of(), started.marks());

    assertEquals(3.0, partnership.outturn("CP03", Q2, Basis.SNAPSHOT, before).numerator());
    assertTrue(partnership.load().nothingNew());
  }

  @Test
  void anExplanationIsTheFootnoteOfWhatItTouches() {
    partnership.write(
        Q3 + "/answers.csv",
        HEADER,
        "CWC,child-protection-plans,OVER-04,CWC P5,,,cpp_start_date,explained,moved in with a"
            + " plan");
    partnership.load();
    String note = "CWC, 2016-17 Q3: moved in with a plan";
    assertEquals(List.of(note), count("CP05a", Q2, Basis.QUARTER).notes());
    assertEquals(List.of(), count("CP05a", Q3, Basis.QUARTER).notes());
    assertEquals(List.of(), count("CP05b", Q3, Basis.QUARTER).notes());
    assertEquals(note, count("CP03", Q3, Basis.SNAPSHOT).notes().getFirst());
    assertFalse(count("CP03", Q3, Basis.SNAPSHOT).marks().contains(Mark.R));
    assertCount(5, "CP05a", Q2, Basis.QUARTER);
  }

  @Test
  void whatComesLateRevisesTheFlowOfItsQuarterAndIsToldBelowThePosition() {
    Outturn started = count("CP05a", Q2, Basis.QUARTER);
    assertEquals(5.0, started.numerator());
    assertEquals(Set.of(Mark.R), started.marks());
    assertEquals(Set.of(), count("CP05a", Q3, Basis.QUARTER).marks());
    assertEquals(Set.of(), count("CP03", Q2, Basis.SNAPSHOT).marks());
    assertEquals(List.of(), count("CP03", Q2, Basis.SNAPSHOT).notes());
    assertEquals(
        List.of(
            "Recorded late: 1 open at the end of 2016-17 Q2 that the file of that quarter did not"
                + " have; 1 open at the end of 2016-17 Q2 in the file of that quarter and not in"
                + " this one."),
        count("CP03", Q3, Basis.SNAPSHOT).notes());
    try (Workspace workspace = partnership.workspace()) {
      Outturn position = count(workspace, "CP03", Q3, Basis.SNAPSHOT);
      List<OutturnCalculator.LateRow> late =
          workspace
              .calculator()
              .recordedLate(workspace.position(workspace.ledger().last()), position.key());
      assertEquals(
          List.of("false 3", "true 4"),
          late.stream().map(row -> row.late() + " " + row.row().line()).sorted().toList());
    }
  }

  @Test
  void anAnswerThatFindsNothingIsToldEveryTime() {
    int before = partnership.last();
    partnership.write(
        Q3 + "/answers.csv",
        HEADER,
        "CWC,child-protection-plans,OVER-03,P77,,,,entered in error,",
        "CWC,child-protection-plans,OVER-03,P1,,,,perhaps,",
        "CWC,child-protection-plans,OVER-03,P1,,,,explained,");
    for (int time = 0; time < 2; time++) {
      Loading.Outcome outcome = partnership.load();
      assertEquals(
          List.of(
              "2016-17-Q3/answers.csv line 2",
              "2016-17-Q3/answers.csv line 3",
              "2016-17-Q3/answers.csv line 4"),
          outcome.unplaced().stream().map(u -> u.fileName()).toList());
      assertEquals(before, partnership.last());
    }
  }

  @Test
  void aLaterAnswerToTheSameQueryWins() {
    String key = "CWC,child-protection-plans,OVER-03,P2,,,,";
    partnership.write(Q3 + "/answers.csv", HEADER, key + "entered in error,");
    partnership.load();
    assertCount(2, "CP03", Q2, Basis.SNAPSHOT);
    partnership.write(Q3 + "/answers.csv", HEADER, key + "explained,it was right after all");
    partnership.load();
    assertCount(3, "CP03", Q2, Basis.SNAPSHOT);
  }

  @Test
  void whatIsSentAgainRestatesAndWhatIsWithdrawnIsNotThere() {
    partnership.plans(Q2, 2, "P1 c1 2016-08-01 -", "P3 c3 2016-09-01 -");
    partnership.load();
    Outturn again = count("CP03", Q2, Basis.SNAPSHOT);
    assertEquals(2.0, again.numerator());
    assertEquals(Set.of(Mark.R), again.marks());
    partnership.withdraw(partnership.last());
    Outturn gone = count("CP03", Q2, Basis.SNAPSHOT);
    assertEquals(Absence.NOT_RECEIVED, gone.absence(), "a withdrawn quarter is not forgotten");
    assertEquals(Set.of(Mark.R), gone.marks());
    Outturn year = count("CP05a", Q3, Basis.YTD);
    assertEquals(Absence.PARTIAL, year.absence());
    assertEquals(List.of("1 of 3 quarters"), year.notes());
    assertCount(4, "CP03", Q3, Basis.SNAPSHOT);
  }

  @Test
  void aQuarterSentAgainIsHeldAgainstTheNextOneAnew() throws IOException {
    int third = partnership.last();
    partnership.plans(
        Q2,
        2,
        "P1 c1 2016-08-02 -",
        "P9 c3 2016-09-01 -",
        "P5 c5 2016-09-10 -",
        "P8 c8 2016-09-11 -");
    partnership.load();
    assertEquals(List.of("OVER-01", "OVER-03"), rules(third));
    assertEquals(List.of(), partnership.findings(partnership.last()));
    String pack = Files.readString(partnership.out.resolve("queries/CWC/2016-17-Q3.md"));
    assertTrue(pack.contains("2 of 2 wait for"), pack);
    partnership.plans(Q2, 3, "P1 c1 2016-08-01 -", "P9 c3 2016-09-01 -", "P5 c5 2016-09-10 -");
    partnership.load();
    assertEquals(List.of(), rules(third));
  }

  @Test
  void whatComesBesideIsHeldAgainstWhatWasThere() {
    int third = partnership.last();
    assertFalse(rules(third).contains("2885"));
    partnership.write(
        Q3 + "/CWC_section-47_2016-17-Q3_v01.csv",
        "agency,area,s47_id,child_ref,sex,birth_month,ethnicity,s47_start_date,icpc_not_required,"
            + "icpc_date,icpc_led_to_plan,transfer_in",
        "CWC," + Partnership.AREA + ",S1,c6,2,2009-04,WBRI,2016-10-20,N,2016-11-02,Y,N");
    partnership.load();
    assertTrue(rules(third).contains("2885"), () -> rules(third).toString());
  }

  private List<String> rules(int entry) {
    return partnership.findings(entry).stream().map(f -> f.rule()).toList();
  }

  @Test
  void anExplanationOfOneFigureIsTheFootnoteOfItsLineAlone() {
    String row = "CWC," + Partnership.AREA + ",2016-17-Q3,QUARTER,%s,TOTAL,TOTAL,%d,OK";
    partnership.write(
        Q3 + "/CWC_figures_2016-17-Q3_v01.csv",
        "agency,area,period,period_basis,measure_line,breakdown_type,breakdown_code,numerator,"
            + "value_status",
        row.formatted("WF01a", 13),
        row.formatted("CS06a", 4));
    partnership.write(
        Q3 + "/answers.csv",
        "agency,extract,rule,file,line,column,answer,reason",
        "CWC,figures,OVER-05,"
            + Q3
            + "/CWC_figures_2016-17-Q3_v01.csv,2,numerator,explained,"
            + "a campaign");
    Loading.Outcome outcome = partnership.load();
    assertEquals(List.of(), outcome.unplaced());
    assertEquals(List.of("CWC, 2016-17 Q3: a campaign"), count("WF01a", Q3, Basis.QUARTER).notes());
    assertEquals(List.of(), count("CS06a", Q3, Basis.QUARTER).notes());
  }

  @Test
  void aQuarterWhoseOnlyDeliveryIsRefusedIsNotReceived() {
    partnership.plans("2016-17-Q4", 1, "P1 c1 2018-08-01 -");
    Loading.Outcome outcome = partnership.load();
    assertEquals(1, outcome.standingRefusals().size());
    assertEquals(Absence.NOT_RECEIVED, count("CP03", "2016-17-Q4", Basis.SNAPSHOT).absence());
    assertEquals(Absence.NOT_RECEIVED, count("CP05a", "2016-17-Q4", Basis.QUARTER).absence());
  }

  private void assertCount(int expected, String line, String period, Basis basis) {
    assertEquals(expected, count(line, period, basis).numerator());
  }

  private static Outturn count(Workspace workspace, String line, String period, Basis basis) {
    FigureKey key =
        new FigureKey(
            line,
            FigureKey.TOTAL,
            Partnership.AREA,
            ReportingPeriod.parse(period),
            basis,
            Unit.COUNT);
    return workspace.calculator().at(workspace.position(workspace.ledger().last())).stream()
        .filter(outturn -> outturn.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private Outturn count(String line, String period, Basis basis) {
    return partnership.outturn(line, period, basis, partnership.last());
  }
}
