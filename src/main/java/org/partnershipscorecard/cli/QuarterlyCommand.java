package org.partnershipscorecard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.job.BatchDesk;
import org.partnershipscorecard.job.Reporting;
import org.partnershipscorecard.job.Settings;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.period.ReportingPeriod;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The scorecard of a quarter. */
@Command(
    name = "quarterly",
    description = "Writes the scorecards of one quarter, some, or all.",
    mixinStandardHelpOptions = true)
final class QuarterlyCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @ArgGroup(multiplicity = "1")
  private Asked asked = new Asked();

  /** One quarter, some, or all. */
  private static final class Asked {

    @Option(
        names = "--period",
        paramLabel = "PERIOD",
        required = true,
        converter = PeriodConverter.class,
        description = "the quarter, 2016-17-Q3; may be given more than once")
    private List<ReportingPeriod> periods = List.of();

    @Option(names = "--all", required = true, description = "every quarter that has come in part")
    private boolean all;
  }

  @Option(
      names = "--area",
      paramLabel = "CODE",
      description = "ONS code; of another area in a folder of its own")
  private @Nullable String area;

  @Option(names = "--audience", paramLabel = "WHO", description = "committee or public")
  private Audience audience = Audience.COMMITTEE;

  @Override
  public Integer call() {
    Settings settings = options.settings();
    Terminal terminal = new Terminal(options.quiet());
    try (Workspace workspace = Workspace.open(settings, "quarterly");
        BatchDesk desk = new BatchDesk(workspace, "quarterly")) {
      Reporting reporting = new Reporting(workspace, desk);
      List<Reporting.Report> reports = new ArrayList<>();
      for (ReportingPeriod period : asked.all ? reporting.periods() : asked.periods) {
        Reporting.Report report = reporting.scorecard(period, Optional.ofNullable(area), audience);
        ReportEnd.say(terminal, report);
        reports.add(report);
      }
      ReportEnd.note(desk, settings, reports);
      return ExitCode.DONE.code();
    }
  }
}
