package org.partnershipscorecard.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.job.CommentaryDesk;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.Submission;
import org.partnershipscorecard.submission.QueryPack;
import org.partnershipscorecard.submission.QueryPacks;
import org.partnershipscorecard.submission.SubmissionStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What came and what is missing. */
@Command(
    name = "status",
    description = "What is received, nil, late, not due, not received or refused.",
    mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      converter = PeriodConverter.class,
      description = "one period; the latest otherwise")
  private @Nullable ReportingPeriod period;

  @Override
  public Integer call() {
    try (Workspace workspace = Workspace.open(options.settings(), "status")) {
      Ledger ledger = workspace.ledger();
      Terminal terminal = new Terminal(false);
      Position position = workspace.position(ledger.last());
      List<ReportingPeriod> periods = periods(position);
      if (periods.isEmpty()) {
        terminal.print("Nothing has been loaded yet.");
        return ExitCode.DONE.code();
      }
      QueryPacks packs =
          new QueryPacks(ledger, workspace.extracts(), workspace.records(), position.answers());
      LocalDate today = LocalDate.now(workspace.settings().clock());
      for (ReportingPeriod asked : periods) {
        terminal.print(asked.label() + ", " + asked.words());
        terminal.print("%-34s %-6s %-26s %s".formatted("extract", "agency", "state", "detail"));
        for (SubmissionStatus status :
            SubmissionStatus.of(
                asked,
                position.reference(),
                ledger.submissions(ledger.last()),
                ledger.withdrawn(ledger.last()),
                today)) {
          terminal.print(
              "%-34s %-6s %-26s %s"
                  .formatted(
                      status.expected().extract(),
                      status.expected().agency(),
                      status.state().word(),
                      detail(status)));
        }
        tellQueries(terminal, packs, asked);
        printWanted(workspace, asked, terminal);
      }
      return ExitCode.DONE.code();
    }
  }

  /** Which measures ask for commentary can be told only once there is an area to count for. */
  private static void printWanted(Workspace workspace, ReportingPeriod asked, Terminal terminal) {
    if (CommentaryDesk.canOpen(workspace)) {
      terminal.print("");
      WantedCommentary.print(new CommentaryDesk(workspace, asked).wanted(), terminal);
    }
  }

  /** The same numbers as the packs, the page of submissions and the scorecard's first page give. */
  private static void tellQueries(Terminal terminal, QueryPacks packs, ReportingPeriod period) {
    for (String agency : packs.agencies(period)) {
      QueryPack pack = packs.of(period, agency, agency);
      if (!pack.items().isEmpty()) {
        terminal.print(
            "%s: %d of %d findings wait for a mended file or an answer, %d of them queries"
                .formatted(agency, pack.waiting(), pack.items().size(), pack.openQueries()));
      }
    }
  }

  private List<ReportingPeriod> periods(Position position) {
    List<ReportingPeriod> periods = new ArrayList<>();
    if (period != null) {
      periods.add(period);
    } else {
      position.submissions().stream()
          .map(submission -> ReportingPeriod.containing(submission.coversTo()))
          .max(ReportingPeriod::compareTo)
          .ifPresent(periods::add);
    }
    return periods;
  }

  private static String detail(SubmissionStatus status) {
    Submission inUse = status.inUse();
    if (inUse == null) {
      return "due " + status.due();
    }
    return "revision %d, %d rows kept, %d refused, entry %d, %s"
            .formatted(
                inUse.revision(),
                inUse.rows().accepted(),
                inUse.rows().rejected(),
                inUse.entry(),
                inUse.fileName())
        + (inUse.isPurged() ? "; rows purged" : "");
  }
}
