package org.partnershipscorecard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.job.BatchDesk;
import org.partnershipscorecard.job.Loading;
import org.partnershipscorecard.job.Reporting;
import org.partnershipscorecard.job.Settings;
import org.partnershipscorecard.job.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The whole main job: load what is new, then the latest scorecard and annual report. */
@Command(
    name = "run",
    description =
        "Does the whole main job: loads what is new, then writes the scorecard of the latest"
            + " quarter and the annual report of the latest complete year.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Terminal terminal = new Terminal(options.quiet());
    try (Workspace workspace = Workspace.open(settings, "run");
        BatchDesk desk = new BatchDesk(workspace, "run")) {
      Loading.Outcome outcome = new Loading(workspace, desk).load(Optional.empty());
      ExitCode code = new LoadReport(terminal, settings.out()).tell(outcome, workspace.ledger());
      List<Reporting.Report> reports = reports(workspace, desk);
      boolean nothingNew =
          outcome.nothingNew() && reports.stream().noneMatch(Reporting.Report::made);
      for (Reporting.Report report : reports) {
        terminal.say((report.made() ? "Wrote " : "Up to date: ") + report.pdf());
      }
      if (nothingNew) {
        terminal.say("Nothing new.");
      }
      desk.ended(
          code.code(),
          outcome.entered(),
          outcome.deliveries().size() + " files loaded, " + reports.size() + " reports");
      RunRecord.write(settings.out(), code);
      return code.code();
    }
  }

  private static List<Reporting.Report> reports(Workspace workspace, BatchDesk desk) {
    Reporting reporting = new Reporting(workspace, desk);
    List<Reporting.Report> reports = new ArrayList<>();
    reporting
        .latestPeriod()
        .ifPresent(period ->
            reports.add(reporting.scorecard(period, Optional.empty(), Audience.COMMITTEE)));
    reporting
        .latestYear()
        .ifPresent(
            year -> reports.add(reporting.annual(year, Optional.empty(), Audience.COMMITTEE)));
    return reports;
  }
}
