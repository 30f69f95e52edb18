package org.partnershipscorecard.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.job.BatchDesk;
import org.partnershipscorecard.job.Reporting;
import org.partnershipscorecard.job.Settings;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.period.ReportingPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The scorecard of a quarter. */
@Command(
    name = "quarterly",
    description = "Writes the scorecard of a quarter.",
    mixinStandardHelpOptions = true)
final class QuarterlyCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      required = true,
      converter = PeriodConverter.class,
      description = "the quarter, 2016-17-Q3")
  private @Nullable ReportingPeriod period;

  @Option(names = "--area", paramLabel = "CODE", description = "ONS code; the partnership's own")
  private @Nullable String area;

  @Option(names = "--audience", paramLabel = "WHO", description = "committee or public")
  private Audience audience = Audience.COMMITTEE;

  @Override
  public Integer call() {
    Settings settings = options.settings();
    ReportingPeriod asked = period;
    if (asked == null) {
      throw new Failure.Usage("--period is needed");
    }
    try (Workspace workspace = Workspace.open(settings, "quarterly");
        BatchDesk desk = new BatchDesk(workspace, "quarterly")) {
      Reporting.Report report =
          new Reporting(workspace, desk).scorecard(asked, Optional.ofNullable(area), audience);
      ReportEnd.tell(desk, settings, new Terminal(options.quiet()), report);
      return ExitCode.DONE.code();
    }
  }
}
