package org.partnershipscorecard.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.partnershipscorecard.job.DataQuality;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.store.LedgerWriter;
import org.partnershipscorecard.store.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What may be done with a submission. */
@Command(
    name = "submission",
    description = "Takes a submission out of use.",
    mixinStandardHelpOptions = true,
    subcommands = SubmissionCommand.Withdraw.class)
final class SubmissionCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new Failure.Usage("say what to do: submission withdraw N --reason \"…\"");
  }

  /** Takes a submission out of use; its figures are then not received. */
  @Command(
      name = "withdraw",
      description = "Takes the submission with a ledger entry out of use.",
      mixinStandardHelpOptions = true)
  static final class Withdraw implements Callable<Integer> {

    @Mixin private GlobalOptions options = new GlobalOptions();

    @Parameters(paramLabel = "N", description = "its entry in the ledger")
    private int entry;

    @Option(names = "--reason", required = true, description = "why, without anything of a child")
    private String reason = "";

    @Override
    public Integer call() {
      try (Workspace workspace = Workspace.open(options.settings(), "submission withdraw")) {
        int last = workspace.ledger().last();
        workspace.ledger().submissions(last).stream()
            .filter(each -> each.entry() == entry && each.isPurged())
            .findFirst()
            .ifPresent(each -> {
              throw new Failure.Usage(
                  "the records of entry %d are past their retention and were purged; its figures are"
                          .formatted(entry)
                      + " frozen and it cannot be withdrawn");
            });
        Submission submission =
            workspace.position(last).submissions().stream()
                .filter(inUse -> inUse.entry() == entry)
                .findFirst()
                .orElseThrow(() -> new Failure.Usage("no submission in use has entry " + entry));
        workspace.toWrite();
        LedgerWriter.Entered entered =
            new LedgerWriter(
                    workspace.register(), workspace.settings().clock(), workspace.witness())
                .withdraw("", submission, reason);
        new DataQuality(workspace).write(DataQuality.touched(List.of(submission), List.of()));
        new Terminal(options.quiet())
            .say("Withdrawn: " + submission.fileName() + ", entry " + entered.last() + ".");
        return ExitCode.DONE.code();
      }
    }
  }
}
