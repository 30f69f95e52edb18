package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.partnershipscorecard.annualreport.TypedFacts.Fact;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.narrative.ChartPlan;
import org.partnershipscorecard.narrative.CsvSheet;
import org.partnershipscorecard.narrative.NarrativeFolder;
import org.partnershipscorecard.narrative.Outline;
import org.partnershipscorecard.narrative.TablePlan;

/**
 * Reads the typed words of a report against the figures near them. What it finds are queries, not
 * faults: an author answers one by mending the text, or in the outline under {@code explained}.
 */
final class ProseCheck {

  private static final List<String> EVIDENCE = List.of("covered", "found", "followed");

  private final NarrativeFolder folder;
  private final Outline outline;
  private final FigureFinder finder;
  private final ChartMaker charts;
  private final List<Fact> facts;
  private final List<ProseQuery> queries = new ArrayList<>();

  /**
   * @param facts the numbers of files that the report prints
   */
  ProseCheck(
      NarrativeFolder folder,
      Outline outline,
      FigureFinder finder,
      ChartMaker charts,
      List<Fact> facts) {
    this.folder = folder;
    this.outline = outline;
    this.finder = finder;
    this.charts = charts;
    this.facts = List.copyOf(facts);
  }

  /** The queries that nobody has answered, in the order of the outline's texts. */
  List<ProseQuery> queries() {
    text(outline.foreword().file());
    for (Outline.Part part : outline.parts()) {
      plain(part.summary());
      part.keyFigures().forEach(each -> plain(each.label()));
      text(part.file());
      part.contributions().forEach(agency -> text(agency.file()));
    }
    outline.boxes().forEach(box -> text(box.file()));
    text(outline.concern());
    for (Outline.Tile tile : outline.numbers().tiles()) {
      plain(tile.label());
      plain(tile.sentence());
    }
    outline.tables().forEach(this::table);
    outline.charts().forEach(this::chart);
    evidence();
    return queries.stream().filter(query -> !isExplained(query)).distinct().toList();
  }

  private void text(String file) {
    if (folder.isWritten(file)) {
      read(file, folder.text(file), true);
    }
  }

  /** A text of the outline itself, whose line is not known. */
  private void plain(String words) {
    read(folder.outlineFile(), words, false);
  }

  private void table(TablePlan plan) {
    plain(plan.caption());
    plan.notes().forEach(this::plain);
    plan.categoryNotes().values().forEach(this::plain);
    if (plan.kind() == TablePlan.Kind.FIGURES) {
      title(plan.caption(), () -> TableMaker.shown(plan, finder));
    }
  }

  private void chart(ChartPlan plan) {
    plain(plan.title());
    plain(plan.subtitle());
    title(plan.title(), () -> charts.shown(plan));
  }

  private void title(String words, Supplier<Collection<PublishedFigure>> shown) {
    if (words.indexOf('{') >= 0) {
      return;
    }
    try {
      TypedTitle.doubt(words, shown.get())
          .ifPresent(asks -> queries.add(new ProseQuery(folder.outlineFile(), 0, words, asks)));
    } catch (IllegalArgumentException e) {
      // A figure that is not there stops the report by itself, with its file and name.
    }
  }

  private void evidence() {
    String file = outline.evidence();
    if (file != null) {
      CsvSheet sheet = folder.sheet(file, EVIDENCE.toArray(String[]::new));
      sheet.rows().forEach(row -> row.forEach(cell -> read(file, cell, false)));
    }
  }

  private void read(String file, String text, boolean lines) {
    for (ProseText.Section section : ProseText.read(text, finder).sections()) {
      TypedNumbers.check(
          section, (typed, asks) -> add(file, text, lines, typed.start(), typed.words(), asks));
      TypedShares.check(
          section, (typed, asks) -> add(file, text, lines, typed.start(), typed.words(), asks));
      for (ProseText.Sentence sentence : section.sentences()) {
        TypedFacts.check(
            sentence,
            facts,
            (typed, asks) -> add(file, text, lines, typed.start(), typed.words(), asks));
        TypedDirections.check(
            sentence, (word, asks) -> add(file, text, lines, word.start(), word.words(), asks));
      }
    }
  }

  private void add(String file, String text, boolean lines, int start, String words, String asks) {
    int line =
        lines ? 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count() : 0;
    queries.add(new ProseQuery(file, line, words, asks));
  }

  private boolean isExplained(ProseQuery query) {
    return outline.explained().stream()
        .anyMatch(each -> each.file().equals(query.file()) && each.words().equals(query.words()));
  }
}
