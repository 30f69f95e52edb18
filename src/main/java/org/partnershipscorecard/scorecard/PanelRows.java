package org.partnershipscorecard.scorecard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * Which lines have a panel, and how the panels stand below one another: one with its owner's words
 * takes the width of the page, neighbours without words share it.
 */
final class PanelRows {

  private final Catalogue catalogue;
  private final Edition edition;
  private final ReportingPeriod period;
  private final PanelAssembler panels;
  private final Set<String> chosen;

  PanelRows(
      Catalogue catalogue,
      Edition edition,
      ReportingPeriod period,
      PanelAssembler panels,
      List<String> chosen) {
    this.catalogue = catalogue;
    this.chosen = Set.copyOf(chosen);
    this.edition = edition;
    this.period = period;
    this.panels = panels;
  }

  /**
   * The panels of all exceptions, of what goes well on page one, of the lines that the partnership
   * chose, and of a measure that its owner has written of or that has actions the first line, where
   * none of its lines is there yet.
   *
   * @param lines in printed order
   * @param onPageOne those to discuss and those that go well
   */
  List<List<Panel>> of(List<Rated> lines, List<Rated> onPageOne) {
    List<Rated> shown = new ArrayList<>();
    Set<MeasureLine> withWords = new HashSet<>();
    Set<String> begun = new HashSet<>();
    for (Rated rated : lines) {
      String measure = measure(rated).id();
      boolean speaks = edition.speaksOf(measure, period) && !begun.contains(measure);
      boolean worthSeeing =
          speaks || onPageOne.contains(rated) || chosen.contains(rated.line().id());
      if (worthSeeing && hasFigures(rated.line())) {
        shown.add(rated);
        begun.add(measure);
        if (speaks) {
          withWords.add(rated.line());
        }
      }
    }
    return inRows(shown, withWords);
  }

  private List<List<Panel>> inRows(List<Rated> shown, Set<MeasureLine> withWords) {
    List<List<Panel>> rows = new ArrayList<>();
    int next = 0;
    while (next < shown.size()) {
      Rated one = shown.get(next++);
      if (withWords.contains(one.line())) {
        rows.add(List.of(panels.panel(measure(one), one, Panel.Span.BESIDE_WORDS)));
      } else if (next < shown.size() && !withWords.contains(shown.get(next).line())) {
        Rated other = shown.get(next++);
        rows.add(
            List.of(
                panels.panel(measure(one), one, Panel.Span.HALF),
                panels.panel(measure(other), other, Panel.Span.HALF)));
      } else {
        rows.add(List.of(panels.panel(measure(one), one, Panel.Span.WHOLE)));
      }
    }
    return List.copyOf(rows);
  }

  private boolean hasFigures(MeasureLine line) {
    return panels.series(line).stream().anyMatch(PublishedFigure::isPresent);
  }

  private Measure measure(Rated rated) {
    return catalogue.measureOf(rated.line().id());
  }
}
