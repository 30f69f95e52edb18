package org.partnershipscorecard.cli;

import java.util.List;
import org.partnershipscorecard.job.BatchDesk;
import org.partnershipscorecard.job.Reporting;
import org.partnershipscorecard.job.Settings;

/** What is said and noted when a report is done. */
final class ReportEnd {

  private ReportEnd() {}

  static void tell(BatchDesk desk, Settings settings, Terminal terminal, Reporting.Report report) {
    say(terminal, report);
    note(desk, settings, List.of(report));
  }

  static void say(Terminal terminal, Reporting.Report report) {
    if (report.made()) {
      terminal.say("Wrote " + report.pdf());
    } else {
      terminal.say("Nothing new: " + report.pdf() + " is up to date.");
    }
  }

  static void note(BatchDesk desk, Settings settings, List<Reporting.Report> reports) {
    String written =
        reports.size() == 1
            ? String.valueOf(reports.getFirst().pdf().getFileName())
            : reports.size() + " scorecards";
    desk.ended(ExitCode.DONE.code(), null, "wrote " + written);
    RunRecord.write(settings.out(), ExitCode.DONE);
  }
}
