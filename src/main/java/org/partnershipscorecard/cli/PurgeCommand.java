package org.partnershipscorecard.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.partnershipscorecard.job.BatchDesk;
import org.partnershipscorecard.job.PurgePlan;
import org.partnershipscorecard.job.Purging;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.period.ReportingPeriod;
import org.partnershipscorecard.store.LedgerWriter;
import org.partnershipscorecard.store.Purge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes rows that are past their retention. */
@Command(
    name = "purge",
    description =
        "Removes child-level rows past their retention, after freezing every figure that they"
            + " feed.",
    mixinStandardHelpOptions = true)
final class PurgeCommand implements Callable<Integer> {

  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(
      names = "--before",
      paramLabel = "DATE",
      required = true,
      converter = DayConverter.class,
      description = "submissions whose span ends before this day")
  private LocalDate before = LocalDate.MIN;

  @Option(names = "--dry-run", description = "say what would go, and change nothing")
  private boolean dryRun;

  @Override
  public Integer call() {
    int months = options.configuration().number(ConfigurationKey.RETENTION_MONTHS);
    Terminal terminal = new Terminal(options.quiet());
    try (Workspace workspace = Workspace.open(options.settings(), "purge");
        BatchDesk desk = new BatchDesk(workspace, "purge")) {
      Purging purging = new Purging(workspace);
      PurgePlan plan = purging.plan(before, months);
      if (plan.isEmpty()) {
        terminal.say("Nothing to purge before " + before + ".");
        return ExitCode.DONE.code();
      }
      tell(terminal, plan);
      if (!dryRun) {
        Purge purge = purging.purge(plan);
        desk.ended(
            ExitCode.DONE.code(),
            new LedgerWriter.Entered(purge.entry(), purge.entry()),
            "purged %d submissions".formatted(purge.submissions().size()));
        terminal.say("Ledger: entry " + purge.entry() + ".");
      }
      tellDelivered(terminal, purging.stillDelivered(plan));
      return ExitCode.DONE.code();
    } catch (Purging.NotYet refused) {
      throw new Failure.Usage(String.valueOf(refused.getMessage()));
    }
  }

  private void tell(Terminal terminal, PurgePlan plan) {
    List<ReportingPeriod> periods = plan.periods();
    terminal.say(
        String.format(
            Locale.UK,
            "%s: %,d submissions of %s to %s, %,d rows.",
            dryRun ? "Would be purged" : "Purged",
            plan.submissions().size(),
            periods.getFirst().label(),
            periods.getLast().label(),
            plan.rows()));
    plan.submissions()
        .forEach(each ->
            terminal.say(
                String.format(
                    Locale.UK,
                    "  entry %d, %s, %s, %s to %s, %,d rows",
                    each.entry(),
                    each.agency(),
                    each.extract(),
                    each.coversFrom(),
                    each.coversTo(),
                    each.rows().accepted())));
    terminal.say(
        String.format(
            Locale.UK,
            "%s as at entry %d: %,d figures%s, %,d of them because they look back.",
            dryRun ? "Would be frozen" : "Frozen",
            plan.asAt(),
            plan.frozen(),
            plan.last().map(last -> ", up to " + last.label()).orElse(""),
            plan.freeze().fed().size()));
  }

  private static void tellDelivered(Terminal terminal, List<String> files) {
    if (!files.isEmpty()) {
      terminal.say("The same rows are still in the input folder; remove there:");
      files.forEach(file -> terminal.say("  " + file));
    }
  }
}
