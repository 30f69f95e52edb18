package org.partnershipscorecard.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.job.BatchDesk;
import org.partnershipscorecard.job.Loading;
import org.partnershipscorecard.job.Settings;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.period.ReportingPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes in what is new. */
@Command(
    name = "load",
    description = "Takes in what is new in the input folder.",
    mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      converter = PeriodConverter.class,
      description = "one reporting period only, 2016-17-Q3")
  private @Nullable ReportingPeriod period;

  @Option(names = "--all", description = "every period (the default)")
  private boolean all;

  @Override
  public Integer call() {
    if (all && period != null) {
      throw new Failure.Usage("--all and --period do not go together");
    }
    Settings settings = options.settings();
    try (Workspace workspace = Workspace.open(settings, "load");
        BatchDesk desk = new BatchDesk(workspace, "load")) {
      Loading.Outcome outcome = new Loading(workspace, desk).load(Optional.ofNullable(period));
      ExitCode code =
          new LoadReport(new Terminal(options.quiet()), settings.out())
              .tell(outcome, workspace.ledger());
      desk.ended(code.code(), outcome.entered(), outcome.deliveries().size() + " files loaded");
      RunRecord.write(settings.out(), code);
      return code.code();
    }
  }
}
