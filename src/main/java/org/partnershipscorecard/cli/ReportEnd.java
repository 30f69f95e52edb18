package org.partnershipscorecard.cli;

import org.partnershipscorecard.job.BatchDesk;
import org.partnershipscorecard.job.Reporting;
import org.partnershipscorecard.job.Settings;

/** What is said and noted when a report is done. */
final class ReportEnd {

  private ReportEnd() {}

  static void tell(BatchDesk desk, Settings settings, Terminal terminal, Reporting.Report report) {
    if (report.made()) {
      terminal.say("Wrote " + report.pdf());
    } else {
      terminal.say("Nothing new: " + report.pdf() + " is up to date.");
    }
    desk.ended(ExitCode.DONE.code(), null, "wrote " + report.pdf().getFileName());
    RunRecord.write(settings.out(), ExitCode.DONE);
  }
}
