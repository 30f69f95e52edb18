package org.partnershipscorecard.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The sign-off of a report. */
@Command(
    name = "report",
    description = "Circulates, reviews, approves, publishes and corrects a report.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ReportListCommand.class,
      ReportActs.Circulate.class,
      ReportActs.Review.class,
      ReportActs.Waive.class,
      ReportActs.Approve.class,
      ReportActs.Publish.class,
      ReportActs.Correct.class,
      ReportActs.Withdraw.class,
      ReportVerifyCommand.class,
      ReportRebuildCommand.class
    })
final class ReportCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new Failure.Usage(
        "say what to do: report list, circulate, review, waive, approve, publish, correct,"
            + " withdraw, verify or rebuild");
  }
}
