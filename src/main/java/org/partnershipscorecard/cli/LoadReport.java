package org.partnershipscorecard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.partnershipscorecard.extract.Finding;
import org.partnershipscorecard.extract.Severity;
import org.partnershipscorecard.job.Loading;
import org.partnershipscorecard.store.Ledger;
import org.partnershipscorecard.store.Submission;
import org.partnershipscorecard.submission.Unplaced;

/** What a load did, in a few lines: what was read, what was refused and how to mend it. */
final class LoadReport {

  private static final int MOST_FINDINGS = 20;

  private final Terminal terminal;

  LoadReport(Terminal terminal) {
    this.terminal = terminal;
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
    for (Submission submission : outcome.deliveries()) {
      tellFindings(ledger.findings(submission.entry()));
    }
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

  private void tellFindings(List<Finding> findings) {
    List<Finding> shown =
        findings.stream().filter(finding -> finding.severity() != Severity.NOTE).toList();
    for (Finding finding : shown.subList(0, Math.min(MOST_FINDINGS, shown.size()))) {
      terminal.warn(Findings.inWords(finding));
    }
    if (shown.size() > MOST_FINDINGS) {
      terminal.warn("… and " + (shown.size() - MOST_FINDINGS) + " more; see 'scorecard runs'.");
    }
  }
}
