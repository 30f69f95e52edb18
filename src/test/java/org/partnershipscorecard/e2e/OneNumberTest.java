package org.partnershipscorecard.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.job.BatchDesk;
import org.partnershipscorecard.job.Loading;
import org.partnershipscorecard.job.Reporting;
import org.partnershipscorecard.job.Settings;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Submission;

/**
 * One number all the way: the early help assessments initiated in 2016-17 Q3, from the cells of one
 * agency's file to the words of the committee's PDF. Read it to learn the way of every other
 * number.
 */
class OneNumberTest {

  private static final String FILE = "2016-17-Q3/CWC_early-help-assessments_2016-17-Q3_v01.csv";
  private static final ReportingPeriod Q3 = ReportingPeriod.parse("2016-17-Q3");
  private static final FigureKey EH01 =
      new FigureKey("EH01", FigureKey.TOTAL, Outturns.OWN, Q3, Basis.QUARTER, Unit.COUNT);

  @Test
  void fourHundredAndSixFromCellsToPage(@TempDir Path folder) {
    Supplied supplied = Supplied.ofFiles(folder.resolve("in"), FILE);
    Settings settings =
        new Settings(
            supplied.root(),
            folder.resolve("out"),
            Path.of("report-templates"),
            Optional.empty(),
            Duration.ZERO,
            Clock.fixed(Instant.parse("2017-01-20T09:00:00Z"), ZoneOffset.UTC));

    // 406 lines of the file have an initiated date in the quarter.
    List<String> initiated =
        supplied.lines(FILE).stream().map(line -> line.split(",", -1)[8]).toList();
    assertThat(initiated.getFirst()).isEqualTo("initiated_date");
    assertThat(initiated.stream().filter(day -> day.matches("2016-1[012]-.."))).hasSize(406);

    try (Workspace workspace = Workspace.open(settings, "test");
        BatchDesk desk = new BatchDesk(workspace, "test")) {
      // Every row of the file is kept, and the ledger says so.
      Loading.Outcome outcome = new Loading(workspace, desk).load(Optional.empty());
      assertThat(outcome.deliveries())
          .extracting(Submission::rows)
          .containsExactly(new Submission.Counted(3136, 3136, 0, 0));

      // The rows kept give the outturn, and are the ones behind it.
      Position position = workspace.position(workspace.ledger().last());
      assertThat(workspace.calculator().at(position))
          .filteredOn(outturn -> outturn.key().equals(EH01))
          .singleElement()
          .satisfies(outturn -> assertThat(outturn.value()).isEqualTo(406));
      assertThat(workspace.calculator().explain(position, EH01)).hasSize(406);

      // The outturn is cleared for the committee, and printed.
      Reporting.Report report =
          new Reporting(workspace, desk).scorecard(Q3, Optional.empty(), Audience.COMMITTEE);
      assertThat(PdfText.of(report.pdf()))
          .contains("EH01 Early help assessments initiated")
          .contains("in the quarter – number – – – – 406 [b]");
    }
  }
}
