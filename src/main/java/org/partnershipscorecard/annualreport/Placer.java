package org.partnershipscorecard.annualreport;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.narrative.ChartPlan;
import org.partnershipscorecard.narrative.ContentCheck;
import org.partnershipscorecard.narrative.CsvSheet;
import org.partnershipscorecard.narrative.NarrativeFault;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.narrative.Outline;
import org.partnershipscorecard.narrative.TablePlan;
import org.partnershipscorecard.narrative.TrackedAction;
import org.partnershipscorecard.period.ReportingYear;

/**
 * Makes the table that a text places.
 *
 * @param printed gathers the figures that the tables print
 */
record Placer(
    NarrativeFolder folder,
    Outline outline,
    FigureText text,
    FigureFinder finder,
    Numbering numbering,
    Catalogue catalogue,
    FigureSet figures,
    List<Break> breaks,
    ReportingYear year,
    Set<FigureKey> printed) {

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
    String caption = text.resolve(folder.outlineFile(), plan.caption());
    List<String> notes =
        plan.notes().stream().map(note -> text.resolve(folder.outlineFile(), note)).toList();
    try {
      return switch (plan.kind()) {
        case FIGURES -> new Element.Table(maker().figures(plan, number, caption, notes));
        case BREAKDOWN -> new Element.Table(maker().breakdown(plan, number, caption, notes));
        case CHART -> new Element.Table(maker().trend(plan, chart(plan), number, caption, notes));
        case FILE -> {
          CsvSheet sheet = folder.sheet(csv(plan), FileTable.columns(plan));
          yield new Element.Table(FileTable.make(plan, sheet, number, caption, notes));
        }
        case REFERENCE -> {
          CsvSheet sheet = folder.referenceSheet(csv(plan), FileTable.columns(plan));
          yield new Element.Table(FileTable.make(plan, sheet, number, caption, notes));
        }
        case TRACKED ->
            new Element.Table(
                WordTables.tracked(
                    number,
                    plan,
                    caption,
                    notes,
                    TrackedAction.read(folder, csv(plan)),
                    Objects.requireNonNullElse(outline.trackedTo(), year.lastDay())));
        case REQUIREMENTS ->
            new Element.Table(
                WordTables.requirements(
                    number, plan, caption, notes, new ContentCheck(folder), outline, numbering));
        case SCORECARD ->
            new Element.Scorecard(
                new ScorecardMaker(catalogue, figures, year).make(number, id, caption, notes));
      };
    } catch (IllegalArgumentException e) {
      throw new NarrativeFault(folder.outlineFile(), "table " + id + ": " + e.getMessage());
    }
  }

  /**
   * The evidence under one of the outline's questions.
   *
   * @throws NarrativeFault when there is no such question or no evidence on it
   */
  Element evidence(String file, String question, int number) {
    String evidence = outline.evidence();
    if (evidence == null) {
      throw new NarrativeFault(folder.outlineFile(), "names no file of evidence");
    }
    String caption;
    try {
      caption = "Evidence from practice. " + text.words("question " + question);
    } catch (IllegalArgumentException e) {
      throw new NarrativeFault(file, "{evidence " + question + "}: " + e.getMessage());
    }
    CsvSheet sheet =
        folder.sheet(evidence, "question", "source", "covered", "found", "followed", "owner");
    return new Element.Table(
        WordTables.evidence(number, question, caption, sheet, row -> text.resolve(evidence, row)));
  }

  private TableMaker maker() {
    return new TableMaker(finder, breaks, printed);
  }

  private ChartPlan chart(TablePlan plan) {
    return outline.charts().stream()
        .filter(chart -> chart.id().equals(plan.chart()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no chart " + plan.chart()));
  }

  private static String csv(TablePlan plan) {
    String file = plan.file();
    if (file == null) {
      throw new IllegalArgumentException("a table of a file names the file");
    }
    return file;
  }
}
