package org.partnershipscorecard.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.LedgerWriter;
import org.partnershipscorecard.store.PlannedDelivery;
import org.partnershipscorecard.store.StagedSubmission;
import org.partnershipscorecard.store.Staging;
import org.partnershipscorecard.store.Submission;

/** A load whose rows do not add up has not happened. */
class ReconciliationTest {

  @Test
  void theSameFileForTwoQuartersIsLoadedForBoth(@TempDir Path folder) {
    Partnership partnership = new Partnership(folder);
    partnership.plans("2016-17-Q2", 1, "P1 zz81 2016-05-01 -");
    partnership.plans("2016-17-Q3", 1, "P1 zz81 2016-05-01 -");
    assertEquals(
        List.of(1, 1),
        partnership.load().deliveries().stream().map(s -> s.rows().accepted()).toList());
  }

  @Test
  void nothingIsEnteredWhereARowIsUnaccountedFor(@TempDir Path folder) {
    Partnership partnership = new Partnership(folder);
    ReportingPeriod period = ReportingPeriod.parse("2016-17-Q3");
    PlannedDelivery delivery =
        new PlannedDelivery(
            folder.resolve("x.csv"),
            "2016-17-Q3/x.csv",
            "0".repeat(64),
            "1".repeat(64),
            period,
            "CWC",
            "child-protection-plans",
            period.firstDay(),
            period.lastDay(),
            period.lastDay(),
            false);
    try (Workspace workspace = partnership.workspace()) {
      workspace.toWrite();
      new Staging(workspace.register())
          .put(
              "attempt",
              new StagedSubmission(
                  delivery.partition(),
                  "x.parquet",
                  "2".repeat(64),
                  false,
                  false,
                  new Submission.Counted(10, 7, 1, 1),
                  List.of()));
      LedgerWriter writer =
          new LedgerWriter(workspace.register(), workspace.settings().clock(), workspace.witness());
      IllegalStateException failure =
          assertThrows(
              IllegalStateException.class,
              () -> writer.enter("attempt", List.of(), List.of(delivery)));
      assertTrue(String.valueOf(failure.getMessage()).contains("do not reconcile: read 10"));
      assertEquals(0, workspace.ledger().last());
    }
  }
}
