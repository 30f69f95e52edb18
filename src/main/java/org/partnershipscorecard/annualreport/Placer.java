package org.partnershipscorecard.annualreport;

import java.util.List;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.narrative.CsvSheet;
import org.partnershipscorecard.narrative.NarrativeFault;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.narrative.Outline;
import org.partnershipscorecard.narrative.TablePlan;
import org.partnershipscorecard.period.ReportingYear;

/** Makes the table that a text places. */
record Placer(
    NarrativeFolder folder,
    Outline outline,
    FigureText text,
    FigureFinder finder,
    Catalogue catalogue,
    FigureSet figures,
    List<Break> breaks,
    ReportingYear year) {

  /**
   * @param file the text that places the table, for messages
   * @throws NarrativeFault when the outline has no such table, or a cell of it cannot be found
   */
  Element table(String file, String id, int number) {
    TablePlan plan =
        outline.tables().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NarrativeFault(file, "the outline has no table " + id));
    String caption = text.resolve("report.yaml", plan.caption());
    List<String> notes =
        plan.notes().stream().map(note -> text.resolve("report.yaml", note)).toList();
    try {
      return switch (plan.kind()) {
        case FIGURES ->
            new Element.Table(new TableMaker(finder, breaks).figures(plan, number, caption, notes));
        case BREAKDOWN ->
            new Element.Table(
                new TableMaker(finder, breaks).breakdown(plan, number, caption, notes));
        case FILE -> {
          CsvSheet sheet = folder.sheet(csv(plan), FileTable.columns(plan));
          yield new Element.Table(FileTable.make(plan, sheet, number, caption, notes));
        }
        case REFERENCE -> {
          CsvSheet sheet = folder.referenceSheet(csv(plan), FileTable.columns(plan));
          yield new Element.Table(FileTable.make(plan, sheet, number, caption, notes));
        }
        case SCORECARD ->
            new Element.Scorecard(
                new ScorecardMaker(catalogue, figures, year).make(number, id, caption, notes));
      };
    } catch (IllegalArgumentException e) {
      throw new NarrativeFault("report.yaml", "table " + id + ": " + e.getMessage());
    }
  }

  private static String csv(TablePlan plan) {
    String file = plan.file();
    if (file == null) {
      throw new IllegalArgumentException("a table of a file names the file");
    }
    return file;
  }
}
