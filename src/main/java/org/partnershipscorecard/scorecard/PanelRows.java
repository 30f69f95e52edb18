package org.partnershipscorecard.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
   * The panels as they stand below one another.
   *
   * @param first those of the body
   * @param further those for which the body has no room, for an appendix
   */
  record Laid(List<List<Panel>> first, List<List<Panel>> further) {

    List<Panel> all() {
      return Stream.concat(first.stream(), further.stream()).flatMap(List::stream).toList();
    }
  }

  /**
   * The panels of all exceptions, of what goes well on page one, of the lines that the partnership
   * chose, and of a measure that its owner has written of or that has actions the first line, where
   * none of its lines is there yet.
   *
   * @param lines in printed order
   * @param onPageOne those to discuss and those that go well, the weightiest first
   * @param mostRows so many rows have room in the body; the least of page one give way first
   */
  Laid of(List<Rated> lines, List<Rated> onPageOne, int mostRows) {
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
    List<Rated> body = new ArrayList<>(shown);
    List<Rated> leastFirst = new ArrayList<>(shown);
    leastFirst.sort(Comparator.comparingInt(line -> -rank(line, onPageOne)));
    for (Rated least : leastFirst) {
      if (inRows(body, withWords).size() <= mostRows) {
        break;
      }
      body.remove(least);
    }
    List<Rated> rest = shown.stream().filter(line -> !body.contains(line)).toList();
    return new Laid(drawn(body, withWords), drawn(rest, withWords));
  }

  /** The place on page one; what is not there comes after all that is. */
  private static int rank(Rated line, List<Rated> onPageOne) {
    int place = onPageOne.indexOf(line);
    return place < 0 ? onPageOne.size() : place;
  }

  /** One with words stands alone, two neighbours without words share a row. */
  private static List<List<Rated>> inRows(List<Rated> shown, Set<MeasureLine> withWords) {
    List<List<Rated>> rows = new ArrayList<>();
    int next = 0;
    while (next < shown.size()) {
      Rated one = shown.get(next++);
      boolean alone =
          withWords.contains(one.line())
              || next == shown.size()
              || withWords.contains(shown.get(next).line());
      rows.add(alone ? List.of(one) : List.of(one, shown.get(next++)));
    }
    return rows;
  }

  private List<List<Panel>> drawn(List<Rated> shown, Set<MeasureLine> withWords) {
    List<List<Panel>> rows = new ArrayList<>();
    for (List<Rated> row : inRows(shown, withWords)) {
      Panel.Span span =
          withWords.contains(row.getFirst().line())
              ? Panel.Span.BESIDE_WORDS
              : row.size() == 1 ? Panel.Span.WHOLE : Panel.Span.HALF;
      rows.add(row.stream().map(one -> panels.panel(measure(one), one, span)).toList());
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
