package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnershipscorecard.catalogue.Absence;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Direction;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Polarity;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.Theme;
import org.partnershipscorecard.catalogue.Timing;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.Printed;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.period.Span;

/**
 * The scorecard's lines for a year and the two before it, by theme.
 *
 * @param years as printed, earliest first
 * @param ratings how many lines stand at each rating, by its word
 * @param notReceived names of the lines for which nothing came in all three years
 */
public record ScorecardSummary(
    int number,
    String id,
    String caption,
    List<String> years,
    List<Block> themes,
    Map<String, Integer> ratings,
    List<String> notReceived,
    List<String> notes) {

  /** A theme's lines. */
  public record Block(String name, List<Line> lines) {}

  /**
   * @param unit in words, with the basis
   * @param good {@code high}, {@code low}, or empty where neither is
   * @param cells one a year
   * @param rag its word: {@code green}, {@code not_rated}
   * @param direction {@code up}, {@code down}, {@code level}; empty where none is stated
   */
  public record Line(
      String id,
      String name,
      String unit,
      String good,
      List<DataTable.Cell> cells,
      String rag,
      String direction) {}

  static ScorecardSummary of(
      int number,
      String id,
      String caption,
      Catalogue catalogue,
      FigureSet figures,
      ReportingYear year,
      List<String> notes) {
    List<ReportingYear> years = List.of(year.previous().previous(), year.previous(), year);
    List<Block> themes = new ArrayList<>();
    List<String> notReceived = new ArrayList<>();
    Map<Rag, Integer> ratings = new EnumMap<>(Rag.class);
    for (Theme theme : catalogue.themes()) {
      List<Line> lines = new ArrayList<>();
      for (Measure measure : catalogue.measuresOf(theme)) {
        for (MeasureLine line : measure.lines()) {
          List<Optional<PublishedFigure>> found =
              years.stream().map(each -> figure(figures, line, each)).toList();
          if (found.stream().allMatch(ScorecardSummary::nothingCame)) {
            notReceived.add(line.name());
          } else {
            Optional<PublishedFigure> last = found.getLast();
            Rag rag = last.map(PublishedFigure::rag).orElse(Rag.NOT_RATED);
            ratings.merge(rag, 1, Integer::sum);
            lines.add(line(line, found, rag, last));
          }
        }
      }
      if (!lines.isEmpty()) {
        themes.add(new Block(theme.name(), lines));
      }
    }
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (Rag rag : Rag.values()) {
      counted.put(rag.word(), ratings.getOrDefault(rag, 0));
    }
    return new ScorecardSummary(
        number,
        id,
        caption,
        years.stream().map(ReportingYear::label).toList(),
        themes,
        counted,
        notReceived,
        notes);
  }

  private static boolean nothingCame(Optional<PublishedFigure> figure) {
    return figure.isEmpty() || figure.get().absence() == Absence.NOT_RECEIVED;
  }

  private static Line line(
      MeasureLine line,
      List<Optional<PublishedFigure>> found,
      Rag rag,
      Optional<PublishedFigure> last) {
    Unit unit = line.mainUnit();
    String words = unit == Unit.COUNT ? "number" : unit.words();
    return new Line(
        line.id(),
        line.name(),
        (words.isEmpty() ? unit.word() : words) + ", " + (line.timing() == Timing.SNAPSHOT ? words(Basis.SNAPSHOT) : words(basis(line))),
        line.polarity() == Polarity.NONE ? "" : line.polarity().word(),
        found.stream().map(figure -> cell(line, figure)).toList(),
        rag.word(),
        last.map(ScorecardSummary::direction).orElse(""));
  }

  private static DataTable.Cell cell(MeasureLine line, Optional<PublishedFigure> figure) {
    if (figure.isEmpty()) {
      return new DataTable.Cell(Printed.absence(Absence.NOT_RECEIVED), "", true, null);
    }
    PublishedFigure found = figure.get();
    String marks = Mark.written(found.marks());
    String text = Printed.cell(found, line.decimals(line.mainUnit()));
    boolean said = marks.isEmpty() || text.equals("[" + marks + "]");
    return new DataTable.Cell(text, said ? "" : "[" + marks + "]", true, found);
  }

  private static String direction(PublishedFigure figure) {
    PublishedFigure.Move move = figure.year();
    if (move == null) {
      return "";
    }
    return switch (move.direction()) {
      case UP, DOWN, LEVEL -> move.direction().word();
      case NOT_SIGNIFICANT -> Direction.LEVEL.word();
      case WITHHELD -> "";
    };
  }

  private static Optional<PublishedFigure> figure(
      FigureSet figures, MeasureLine line, ReportingYear year) {
    Basis basis = basis(line);
    Span period = basis == Basis.YEAR ? year : year.quarter(4);
    return figures.figure(line.id(), FigureKey.TOTAL, period, basis, line.mainUnit());
  }

  /** What speaks best for a whole year. */
  private static Basis basis(MeasureLine line) {
    for (Basis basis : List.of(Basis.YEAR, Basis.SNAPSHOT, Basis.ROLLING12, Basis.YTD)) {
      if (line.bases().contains(basis)) {
        return basis;
      }
    }
    return Basis.QUARTER;
  }

  private static String words(Basis basis) {
    return switch (basis) {
      case YEAR, YTD, ROLLING12 -> "year";
      case SNAPSHOT -> "31 March";
      case QUARTER -> "quarter 4";
      case POOLED3 -> "three years";
      case POOLED5 -> "five years";
    };
  }
}
