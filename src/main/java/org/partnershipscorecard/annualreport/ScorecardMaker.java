package org.partnershipscorecard.annualreport;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.partnershipscorecard.annualreport.ScorecardSummary.Block;
import org.partnershipscorecard.annualreport.ScorecardSummary.Line;
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
import org.partnershipscorecard.disclosure.PublishedCell;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.period.ReportingYear;
import org.partnershipscorecard.period.Span;

/**
 * Makes the summary of the scorecard: every line that has a total of its own, three years side by
 * side.
 */
final class ScorecardMaker {

  /** What speaks best for a whole year comes first. */
  private static final List<Basis> BASES =
      List.of(Basis.YEAR, Basis.SNAPSHOT, Basis.ROLLING12, Basis.YTD, Basis.QUARTER);

  private final Catalogue catalogue;
  private final FigureSet figures;
  private final List<ReportingYear> years;
  private final List<String> notReceived = new ArrayList<>();
  private final Map<Rag, Integer> ratings = new EnumMap<>(Rag.class);
  private final Set<Mark> marks = new TreeSet<>();

  ScorecardMaker(Catalogue catalogue, FigureSet figures, ReportingYear year) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.years = List.of(year.previous().previous(), year.previous(), year);
  }

  ScorecardSummary make(int number, String id, String caption, List<String> notes) {
    List<Block> themes = new ArrayList<>();
    for (Theme theme : catalogue.themes()) {
      List<Line> lines = new ArrayList<>();
      for (Measure measure : catalogue.measuresOf(theme)) {
        measure.lines().stream()
            .filter(line -> !line.isDividedOnly())
            .forEach(line -> line(line).ifPresent(lines::add));
      }
      if (!lines.isEmpty()) {
        themes.add(new Block(theme.name(), List.copyOf(lines)));
      }
    }
    Map<String, Integer> counted = new LinkedHashMap<>();
    for (Rag rag : Rag.values()) {
      counted.put(rag.word(), ratings.getOrDefault(rag, 0));
    }
    List<String> below = new ArrayList<>(notes);
    marks.forEach(mark -> below.add("[" + mark.word() + "] " + mark.words()));
    return new ScorecardSummary(
        number,
        id,
        caption,
        years.stream().map(ReportingYear::label).toList(),
        themes,
        counted,
        List.copyOf(notReceived),
        below);
  }

  /** Empty where nothing came in any year: the line is then only named. */
  private Optional<Line> line(MeasureLine line) {
    List<Optional<PublishedFigure>> found = years.stream().map(year -> figure(line, year)).toList();
    if (found.stream().allMatch(ScorecardMaker::nothingCame)) {
      notReceived.add(line.name());
      return Optional.empty();
    }
    Optional<PublishedFigure> last = found.getLast();
    Rag rag = last.map(PublishedFigure::rag).orElse(Rag.NOT_RATED);
    ratings.merge(rag, 1, Integer::sum);
    Unit unit = line.mainUnit();
    String words = unit.words().isEmpty() ? "number" : unit.words();
    return Optional.of(
        new Line(
            line.id(),
            line.name(),
            words,
            basis(line),
            line.polarity() == Polarity.NONE ? "" : line.polarity().word(),
            found.stream().map(figure -> cell(line, figure)).toList(),
            rag.word(),
            last.map(ScorecardMaker::direction).orElse("")));
  }

  private static boolean nothingCame(Optional<PublishedFigure> figure) {
    return figure.isEmpty() || figure.get().absence() == Absence.NOT_RECEIVED;
  }

  private DataTable.Cell cell(MeasureLine line, Optional<PublishedFigure> figure) {
    if (figure.isEmpty()) {
      return new DataTable.Cell(Printed.absence(Absence.NOT_RECEIVED), "", true, null);
    }
    PublishedFigure found = figure.get();
    marks.addAll(found.marks());
    String written = Mark.written(found.marks());
    String text = Printed.cell(found, line.decimals(line.mainUnit()));
    boolean said = written.isEmpty() || text.equals("[" + written + "]");
    return new DataTable.Cell(
        text, said ? "" : "[" + written + "]", true, PublishedCell.of(found, line));
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

  private Optional<PublishedFigure> figure(MeasureLine line, ReportingYear year) {
    for (Basis basis : BASES) {
      if (line.bases().contains(basis)) {
        Span period = basis == Basis.YEAR ? year : year.quarter(4);
        Optional<PublishedFigure> figure =
            figures.figure(line.id(), FigureKey.TOTAL, period, basis, line.mainUnit());
        if (figure.isPresent()) {
          return figure;
        }
      }
    }
    return Optional.empty();
  }

  /** A snapshot of a year is its last day. */
  private static String basis(MeasureLine line) {
    if (line.timing() == Timing.SNAPSHOT) {
      return "31 March";
    }
    boolean quarterOnly = line.bases().equals(Set.of(Basis.QUARTER));
    return quarterOnly ? "January to March" : "year";
  }
}
