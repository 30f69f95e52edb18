package org.partnershipscorecard.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Severity;
import org.partnershipscorecard.job.Loading;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.Submission;
import org.partnershipscorecard.submission.Unplaced;

/** What a load did, in a few lines: what was read, what was refused and how to mend it. */
final class LoadReport {

  private static final int MOST_REFUSALS = 20;
  private static final int MOST_QUERIES = 8;

  private final Terminal terminal;
  private final Path packs;

  /**
   * Tells at a terminal.
   *
   * @param out the output folder, below which the query packs are
   */
  LoadReport(Terminal terminal, Path out) {
    this.terminal = terminal;
    this.packs = out.resolve("queries");
  }

  ExitCode tell(Loading.Outcome outcome, Ledger ledger) {
    List<ExitCode> codes = new ArrayList<>();
    if (outcome.nothingNew()) {
      terminal.say("Load: nothing new.");
    } else {
      tellEntered(outcome);
    }
    for (Unplaced file : outcome.unplaced()) {
      terminal.warn(
          "Refused: %s %s; %s.".formatted(file.fileName(), file.problem(), file.remedy()));
      codes.add(ExitCode.FILE_REFUSED);
    }
    for (Submission refusal : outcome.standingRefusals()) {
      terminal.warn("Refused, and waiting for a new delivery: " + refusal.fileName());
      codes.add(ExitCode.FILE_REFUSED);
    }
    tellFindings(outcome.deliveries(), ledger);
    if (outcome.rowsRejected() > 0) {
      codes.add(ExitCode.ROWS_REFUSED);
    }
    return ExitCode.worst(codes);
  }

  private void tellEntered(Loading.Outcome outcome) {
    int read = 0;
    int accepted = 0;
    int rejected = 0;
    int duplicate = 0;
    for (Submission submission : outcome.deliveries()) {
      read += submission.rows().read();
      accepted += submission.rows().accepted();
      rejected += submission.rows().rejected();
      duplicate += submission.rows().duplicate();
    }
    terminal.say(
        String.format(
            Locale.UK,
            "Load: %d files, %,d rows read: %,d kept, %,d refused, %,d duplicate.",
            outcome.deliveries().size(),
            read,
            accepted,
            rejected,
            duplicate));
    if (!outcome.answers().isEmpty()) {
      terminal.say("Answers to queries taken in: " + outcome.answers().size() + ".");
    }
    var entered = outcome.entered();
    if (entered != null) {
      terminal.say("Ledger: entries " + entered.first() + " to " + entered.last() + ".");
    }
  }

  /** Refusals first, then the first queries; the rest is counted, and in the packs. */
  private void tellFindings(List<Submission> deliveries, Ledger ledger) {
    List<Finding> refusals = new ArrayList<>();
    List<Finding> queries = new ArrayList<>();
    Set<Path> asked = new TreeSet<>();
    for (Submission submission : deliveries) {
      for (Finding finding : ledger.findings(submission.entry())) {
        switch (finding.severity()) {
          case FILE_REFUSED, ROW_REFUSED -> refusals.add(finding);
          case QUERY -> queries.add(finding);
          case NOTE -> {}
        }
        if (finding.severity() != Severity.NOTE) {
          asked.add(packs.resolve(submission.agency()));
        }
      }
    }
    tell(refusals, MOST_REFUSALS, "more refusals");
    tell(queries, MOST_QUERIES, "more queries");
    asked.forEach(
        folder -> terminal.warn("What is asked of " + folder.getFileName() + ": " + folder));
  }

  private void tell(List<Finding> findings, int most, String more) {
    findings.stream().limit(most).forEach(f -> terminal.warn(Findings.inWords(f)));
    if (findings.size() > most) {
      terminal.warn("… and " + (findings.size() - most) + " " + more + ".");
    }
  }
}
