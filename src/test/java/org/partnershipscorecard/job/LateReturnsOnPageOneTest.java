package org.partnershipscorecard.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.e2e.PdfText;
import org.partnershipscorecard.period.ReportingPeriod;

/** Page one names the returns that came after their day and those that stand refused. */
class LateReturnsOnPageOneTest {

  private static final String Q2 = "2016-17-Q2";
  private static final String Q3 = "2016-17-Q3";
  private static final String LATE = "Late: Child protection plans, The Council";

  private final Partnership partnership;

  LateReturnsOnPageOneTest(@TempDir Path folder) {
    this.partnership = new Partnership(folder);
  }

  @Test
  void aFileThatCameBehindTheNextQuartersIsLate() {
    partnership.plans(Q3, 1, "P1 c1 2016-08-01 -");
    partnership.load();
    partnership.plans(Q2, 1, "P1 c1 2016-08-01 -");
    partnership.load();
    // The fifteenth working day after 30 September 2016.
    assertThat(onePage(Q2)).contains(LATE + " (came after a later quarter's, due 21 October 2016)");
    assertThat(onePage(Q3)).doesNotContain("Late:");
  }

  @Test
  void aFileTakenAfterItsDayIsLateAndOneSentAgainIsNot() {
    partnership.write(
        Q2 + "/deliveries.csv",
        "file,covers_from,covers_to,as_at_date",
        "CWC_child-protection-plans_%s_v01.csv,2016-07-01,2016-09-30,2016-10-24".formatted(Q2));
    partnership.plans(Q2, 1, "P1 c1 2016-08-01 -");
    partnership.plans(Q3, 1, "P1 c1 2016-08-01 -");
    partnership.load();
    partnership.plans(Q3, 2, "P1 c1 2016-08-01 -", "P2 c2 2016-10-04 -");
    partnership.load();
    assertThat(onePage(Q2)).contains(LATE + " (taken 24 October 2016, due 21 October 2016)");
    assertThat(onePage(Q3)).doesNotContain("Late:");
  }

  @Test
  void aRefusedFileIsNamedWithTheReason() {
    partnership.write(
        Q2 + "/CWC_child-protection-plans_" + Q2 + "_v01.csv", "agency,area", "CWC,E08000031");
    partnership.load();
    assertThat(onePage(Q2))
        .contains("0 of 1 submissions received")
        .contains("Refused: Child protection plans, The Council: ");
  }

  private String onePage(String quarter) {
    try (Workspace workspace = partnership.workspace();
        BatchDesk desk = new BatchDesk(workspace, "test")) {
      Path pdf =
          new Reporting(workspace, desk)
              .scorecard(ReportingPeriod.parse(quarter), Optional.empty(), Audience.COMMITTEE)
              .pdf();
      return PdfText.of(pdf.resolveSibling("scorecard-one-page-committee.pdf"));
    }
  }
}
