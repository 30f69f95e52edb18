package org.partnershipscorecard.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.RunHistory;
import org.partnershipscorecard.store.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The history of runs, and the reconciliation of one. */
@Command(
    name = "runs",
    description = "The history of runs; of one run, what became of every row.",
    mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Parameters(paramLabel = "RUN", arity = "0..1", description = "the number of a run")
  private @Nullable Integer run;

  @Override
  public Integer call() {
    try (Workspace workspace = Workspace.open(options.settings(), "runs")) {
      Terminal terminal = new Terminal(false);
      List<RunHistory.Run> runs =
          new RunHistory(workspace.register(), workspace.settings().clock()).all();
      if (run == null) {
        runs.forEach(known -> terminal.print(inWords(known)));
        if (runs.isEmpty()) {
          terminal.print("No run has changed anything yet.");
        }
        return ExitCode.DONE.code();
      }
      RunHistory.Run asked =
          runs.stream()
              .filter(known -> known.run() == run)
              .findFirst()
              .orElseThrow(() -> new Failure.Usage("there is no run " + run));
      terminal.print(inWords(asked));
      reconcile(terminal, workspace.ledger(), asked);
      return ExitCode.DONE.code();
    }
  }

  private static String inWords(RunHistory.Run known) {
    return "run %d, %s, %s, exit %s, entries %s: %s"
        .formatted(
            known.run(),
            known.started(),
            known.command(),
            known.exitCode() == null ? "unknown (killed)" : known.exitCode().toString(),
            known.firstEntry() == null ? "none" : known.firstEntry() + " to " + known.lastEntry(),
            known.summary() == null ? "" : known.summary());
  }

  /** Read = accepted + rejected + duplicate, file by file. */
  private static void reconcile(Terminal terminal, Ledger ledger, RunHistory.Run asked) {
    Integer first = asked.firstEntry();
    Integer last = asked.lastEntry();
    if (first == null || last == null) {
      return;
    }
    terminal.print("entry,file,state,read,accepted,rejected,duplicate,reconciles");
    for (Submission submission : ledger.submissions(last)) {
      if (submission.entry() < first) {
        continue;
      }
      terminal.print(
          "%d,%s,%s,%d,%d,%d,%d,%s"
              .formatted(
                  submission.entry(),
                  CsvCell.of(submission.fileName()),
                  submission.refused() ? "refused" : "revision " + submission.revision(),
                  submission.rows().read(),
                  submission.rows().accepted(),
                  submission.rows().rejected(),
                  submission.rows().duplicate(),
                  submission.rows().reconciles() ? "yes" : "NO"));
      ledger
          .findings(submission.entry())
          .forEach(finding -> terminal.print("  " + Findings.inWords(finding)));
    }
  }
}
