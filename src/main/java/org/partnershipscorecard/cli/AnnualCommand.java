package org.partnershipscorecard.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Audience;
import org.partnershipscorecard.job.BatchDesk;
import org.partnershipscorecard.job.Reporting;
import org.partnershipscorecard.job.Settings;
import org.partnershipscorecard.job.ToDoList;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.period.ReportingYear;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The report of a year. */
@Command(
    name = "annual",
    description = "Writes the annual report of a year.",
    mixinStandardHelpOptions = true)
final class AnnualCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      required = true,
      converter = YearConverter.class,
      description = "the year, 2016-17")
  private @Nullable ReportingYear year;

  @Option(
      names = "--outline",
      paramLabel = "NAME",
      description = "which outline of narrative/YEAR, without .yaml (${DEFAULT-VALUE})")
  private String outline = "report";

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
    ReportingYear asked = year;
    if (asked == null) {
      throw new Failure.Usage("--year is needed");
    }
    try (Workspace workspace = Workspace.open(settings, "annual");
        BatchDesk desk = new BatchDesk(workspace, "annual")) {
      Reporting.Report report =
          new Reporting(workspace, desk)
              .annual(asked, outline, Optional.ofNullable(area), audience);
      Terminal terminal = new Terminal(options.quiet());
      ReportEnd.tell(desk, settings, terminal, report);
      ToDoList.lines(report.toDo()).forEach(line -> terminal.say("To do: " + line));
      return ExitCode.DONE.code();
    }
  }
}
