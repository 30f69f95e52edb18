package org.partnershipscorecard.cli;

import java.util.List;
import org.partnershipscorecard.job.CommentaryDesk.Wanted;

/** The commentary that is wanted, as a table for a terminal. */
final class WantedCommentary {

  private WantedCommentary() {}

  static void print(List<Wanted> wanted, Terminal terminal) {
    if (wanted.isEmpty()) {
      terminal.print("Commentary: none is wanting.");
      return;
    }
    terminal.print("commentary wanting");
    for (Wanted one : wanted) {
      terminal.print(
          "%-7s %s; asked for because: %s; owner: %s"
              .formatted(one.measure(), one.wanting(), one.reason(), one.owner()));
    }
  }
}
