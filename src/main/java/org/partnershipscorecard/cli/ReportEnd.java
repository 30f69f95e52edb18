package org.partnershipscorecard.cli;

import org.partnershipscorecard.job.Reporting;
import org.partnershipscorecard.job.Workspace;

/** What is said and noted when a report is done. */
final class ReportEnd {

  private ReportEnd() {}

  static void tell(
      Workspace workspace, Terminal terminal, String command, Reporting.Report report) {
    if (report.made()) {
      terminal.say("Wrote " + report.pdf());
      RunRecord.note(workspace, command, ExitCode.DONE, null, "wrote " + report.pdf().getFileName());
    } else {
      terminal.say("Nothing new: " + report.pdf() + " is up to date.");
    }
    RunRecord.write(workspace.settings().out(), ExitCode.DONE);
  }
}
