package org.partnershipscorecard.annualreport;

import org.partnershipscorecard.narrative.ChartPlan;
import org.partnershipscorecard.narrative.NarrativeFault;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.narrative.Outline;
import org.partnershipscorecard.narrative.TablePlan;

/** Sees that nothing of the outline stands nowhere. */
final class Unplaced {

  private Unplaced() {}

  /**
   * Checks, once every text is written; while one is still to come, it may be the one that places
   * what is missing.
   *
   * @throws NarrativeFault when a table, a chart or a box of the outline stands nowhere
   */
  static void check(NarrativeFolder folder, Outline outline, Numbering numbering) {
    if (!outline.parts().stream().allMatch(part -> folder.isWritten(part.file()))) {
      return;
    }
    for (TablePlan table : outline.tables()) {
      placed(folder, numbering, "table", table.id());
    }
    for (ChartPlan chart : outline.charts()) {
      placed(folder, numbering, "chart", chart.id());
    }
    for (Outline.Box box : outline.boxes()) {
      placed(folder, numbering, "box", box.id());
    }
    for (Outline.Question question : outline.questions()) {
      if (outline.evidence() != null) {
        placed(folder, numbering, "evidence", question.id());
      }
    }
  }

  private static void placed(NarrativeFolder folder, Numbering numbering, String what, String id) {
    if (!numbering.isPlaced(what, id)) {
      throw new NarrativeFault(folder.outlineFile(), "no text places {" + what + " " + id + "}");
    }
  }
}
