package org.partnershipscorecard.cli;

import java.time.ZoneOffset;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.job.Workspace;
import org.partnershipscorecard.measure.Position;
import org.partnershipscorecard.store.Purge;

/** What has become of rows that cannot be listed (rule R13). */
final class ClosedNote {

  private ClosedNote() {}

  static void tell(Terminal terminal, Workspace workspace, Position position, FigureKey key) {
    if (!workspace.calculator().isClosed(position, key)) {
      return;
    }
    for (Purge purge : workspace.ledger().purges().all()) {
      String day =
          workspace
              .ledger()
              .recordedAt(purge.entry())
              .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate().toString())
              .orElse("a day that is not known");
      terminal.print(
          "closed: rows of submissions that end before %s were purged on %s, entry %d; what they"
                  .formatted(purge.before(), day, purge.entry())
              + " fed was frozen as at entry %d".formatted(purge.entry() - 1));
    }
    terminal.print("Only rows that are still there are listed:");
  }
}
