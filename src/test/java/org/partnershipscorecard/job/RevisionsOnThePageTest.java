package org.partnershipscorecard.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.e2e.PdfText;
import org.partnershipscorecard.period.ReportingPeriod;

/** What comes late, is gone, sent again, withdrawn or answered, as the committee reads of it. */
class RevisionsOnThePageTest {

  private static final String Q2 = "2016-17-Q2";
  private static final String Q3 = "2016-17-Q3";
  private static final String HEADER = "agency,extract,rule,key,answer,reason";

  private final Partnership partnership;

  RevisionsOnThePageTest(@TempDir Path folder) {
    this.partnership = new Partnership(folder);
  }

  @BeforeEach
  void twoQuarters() {
    partnership.plans(Q2, 1, "P1 c1 2016-08-01 -", "P2 c2 2016-08-05 -");
    partnership.load();
  }

  @Test
  void nothingIsRevisedByAQuarterThatOnlyAdds() {
    partnership.plans(
        Q3, 1, "P1 c1 2016-08-01 2016-11-30", "P2 c2 2016-08-05 -", "P6 c6 2016-11-01 -");
    partnership.load();
    assertThat(page())
        .contains("No figure has changed since it was first reported.")
        .doesNotContain("[r]")
        .doesNotContain("Recorded late");
  }

  @Test
  void aLateRecordRevisesTheQuarterInWhichItBegan() {
    partnership.plans(Q3, 1, "P1 c1 2016-08-01 -", "P2 c2 2016-08-05 -", "P5 c5 2016-09-10 -");
    partnership.load();
    assertThat(page())
        .contains("CP05a")
        .contains("3 [r]")
        .contains("[r] revised")
        .contains(
            "Plans starting 2016-17 Q2 2 3 [r] records that came with child protection plans, The"
                + " Council, 2016-17 Q3 entry "
                + partnership.last())
        .contains(
            "Recorded late: 1 open at the end of 2016-17 Q2 that the file of that quarter did not"
                + " have.");
  }

  @Test
  void aVanishedRecordIsToldBelowThePosition() {
    partnership.plans(Q3, 1, "P1 c1 2016-08-01 -");
    partnership.load();
    assertThat(page())
        .contains("One query to an agency is unanswered.")
        .contains(
            "Recorded late: 1 open at the end of 2016-17 Q2 in the file of that quarter and not in"
                + " this one.");
  }

  @Test
  void whatIsSentAgainIsRevisedAndWhatIsWithdrawnIsNotThere() {
    partnership.plans(Q3, 1, "P1 c1 2016-08-01 -", "P2 c2 2016-08-05 -");
    partnership.load();
    partnership.plans(Q2, 2, "P1 c1 2016-08-01 -");
    partnership.load();
    assertThat(page())
        .contains(
            "2016-17 Q2 2 1 [r] child protection plans, The Council, 2016-17 Q2, sent again:"
                + " revision 2 entry "
                + partnership.last());
    partnership.withdraw(partnership.last());
    assertThat(page())
        .contains("not received [r]")
        .contains(
            "2016-17 Q2 2 not received [r] child protection plans, The Council, 2016-17 Q2, sent"
                + " again: revision 2; child protection plans, The Council, withdrawn: sent in"
                + " error entry "
                + partnership.last());
  }

  @Test
  void anAnswerRestatesOrIsTheFootnote() {
    partnership.plans(Q3, 1, "P1 c1 2016-08-01 -", "P5 c5 2016-09-10 -");
    partnership.load();
    partnership.write(
        Q3 + "/answers.csv",
        HEADER,
        "CWC,child-protection-plans,OVER-03,P2,entered in error,a test record",
        "CWC,child-protection-plans,OVER-04,P5,explained,moved in with a plan");
    partnership.load();
    assertThat(page())
        .contains("1 [r]")
        .contains(
            "The Council answered ‘entered in error’ to OVER-03 of 2016-17 Q3: a test record entry")
        .contains("CWC, 2016-17 Q3: moved in with a plan");
  }

  private String page() {
    try (Workspace workspace = partnership.workspace();
        BatchDesk desk = new BatchDesk(workspace, "test")) {
      Path pdf =
          new Reporting(workspace, desk)
              .scorecard(ReportingPeriod.parse(Q3), Optional.empty(), Audience.COMMITTEE)
              .pdf();
      return PdfText.of(pdf);
    }
  }
}
