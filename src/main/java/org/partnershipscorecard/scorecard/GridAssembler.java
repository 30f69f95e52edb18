package org.partnershipscorecard.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.catalogue.Comparison;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
import org.partnershipscorecard.catalogue.Measure;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.Theme;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.chart.Chart;
import org.partnershipscorecard.chart.Sparkline;
import org.partnershipscorecard.chart.TrendSeries;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.PublishedFigure.Beside;
import org.partnershipscorecard.period.ReportingPeriod;

/** Lays the lines out by theme, each with its quarters, years, target and comparators. */
final class GridAssembler {

  /** The word with which reference data says that a comparator's value is made up (rule R27). */
  private static final String ILLUSTRATIVE = "illustrative";

  private static final int SPARK_QUARTERS = 12;
  private static final int LEAST_FOR_A_SPARK = 3;

  private final Catalogue catalogue;
  private final FigureSet figures;
  private final ReportingPeriod period;
  private final Edition edition;
  private final List<Chart> charts;

  /** Sparklines are added to {@code charts} as they are made. */
  GridAssembler(
      Catalogue catalogue,
      FigureSet figures,
      ReportingPeriod period,
      Edition edition,
      List<Chart> charts) {
    this.catalogue = catalogue;
    this.figures = figures;
    this.period = period;
    this.edition = edition;
    this.charts = charts;
  }

  /**
   * The grid.
   *
   * @param panels the lines that have a panel: line id to the panel's element id
   * @param commentaries the measures that are written of: measure id to the commentary's number
   */
  Grid grid(Map<String, String> panels, Map<String, String> commentaries) {
    List<MeasureLine> lines = lines(catalogue, figures, period);
    List<Grid.Block> blocks = new ArrayList<>();
    for (Theme theme : catalogue.themes()) {
      List<Grid.Row> rows = new ArrayList<>();
      Map<String, List<String>> notes = new LinkedHashMap<>();
      for (Measure measure : catalogue.measuresOf(theme)) {
        for (MeasureLine line : measure.lines()) {
          if (lines.contains(line)) {
            rows.add(
                row(
                    measure,
                    line,
                    panels.getOrDefault(line.id(), ""),
                    commentaries.getOrDefault(measure.id(), "")));
            for (String note : notes(measure, line)) {
              notes.computeIfAbsent(note, n -> new ArrayList<>()).add(line.id());
            }
          }
        }
      }
      if (!rows.isEmpty()) {
        List<String> printed =
            notes.entrySet().stream()
                .map(note -> String.join(", ", note.getValue()) + ": " + note.getKey())
                .toList();
        blocks.add(new Grid.Block(theme.name(), List.copyOf(rows), printed));
      }
    }
    return new Grid(
        List.of(period.year().previous().previous().label(), period.year().previous().label()),
        List.of("Q1", "Q2", "Q3", "Q4"),
        period.quarter() - 1,
        List.copyOf(blocks));
  }

  /**
   * The lines that are printed, in the catalogue's order: those with any figure of this year or
   * last, be it absent, and a total of their own.
   */
  static List<MeasureLine> lines(Catalogue catalogue, FigureSet figures, ReportingPeriod period) {
    return catalogue.lines().stream()
        .filter(line -> !line.isDividedOnly() && isKnown(figures, line, period))
        .toList();
  }

  private static boolean isKnown(FigureSet figures, MeasureLine line, ReportingPeriod period) {
    LineBasis basis = LineBasis.of(line);
    return line.units().stream()
        .anyMatch(unit ->
            basis.at(figures, line, period, unit).isPresent()
                || basis.toDate(figures, line, period, unit).isPresent()
                || basis.year(figures, line, period.year().previous(), unit).isPresent());
  }

  private Grid.Row row(Measure measure, MeasureLine line, String panel, String note) {
    LineBasis basis = LineBasis.of(line);
    Rated rated = Rated.of(figures, line, period);
    Optional<Chart> spark = spark(measure, line, basis);
    spark.ifPresent(charts::add);
    return new Grid.Row(
        line.id(),
        "line-" + line.id(),
        panel,
        note,
        line.name(),
        basis.words(),
        LineWords.goodIs(line),
        Aims.cell(rated.rated() == null ? null : rated.rated().target(), line),
        rated.rag().word(),
        rated.rated() == null ? "" : LineWords.reason(rated.rated().ragReason()),
        Travel.of(rated.figure()),
        spark.map(Chart::id).orElse(""),
        spark.map(Chart::altText).orElse(""),
        line.units().stream()
            .filter(unit -> unit == line.mainUnit() || known(line, basis, unit))
            .map(unit -> numbers(line, basis, unit))
            .toList());
  }

  private boolean known(MeasureLine line, LineBasis basis, Unit unit) {
    return basis.at(figures, line, period, unit).isPresent()
        || basis.toDate(figures, line, period, unit).isPresent();
  }

  private Grid.Numbers numbers(MeasureLine line, LineBasis basis, Unit unit) {
    List<Cell> years = new ArrayList<>();
    years.add(yearCell(line, basis, unit, 2));
    years.add(yearCell(line, basis, unit, 1));
    List<Cell> quarters = new ArrayList<>();
    for (ReportingPeriod quarter : period.year().quarters()) {
      if (quarter.compareTo(period) > 0) {
        quarters.add(Cell.NOT_YET);
      } else if (basis.quarterly() == null) {
        quarters.add(Cell.NOT_APPLICABLE);
      } else {
        quarters.add(Cell.of(basis.at(figures, line, quarter, unit).orElse(null), line));
      }
    }
    Cell toDate =
        basis.toDate() == null
            ? Cell.NOT_APPLICABLE
            : Cell.of(basis.toDate(figures, line, period, unit).orElse(null), line);
    Rated rated = Rated.of(figures, line, unit, period);
    return new Grid.Numbers(
        LineWords.unit(unit),
        List.copyOf(years),
        List.copyOf(quarters),
        toDate,
        compared(rated, Comparator.NEIGHBOURS),
        compared(rated, Comparator.WEST_MIDLANDS),
        compared(rated, Comparator.ENGLAND));
  }

  private Cell yearCell(MeasureLine line, LineBasis basis, Unit unit, int yearsAgo) {
    var year = yearsAgo == 2 ? period.year().previous().previous() : period.year().previous();
    return Cell.of(basis.year(figures, line, year, unit).orElse(null), line);
  }

  private static Grid.Compared compared(Rated rated, Comparator comparator) {
    Beside beside = rated.comparators().get(comparator);
    if (beside == null) {
      return new Grid.Compared(Cell.NOT_AVAILABLE, "", "");
    }
    String words =
        beside.comparison() == Comparison.NOT_COMPARED
            ? ""
            : "ours is " + beside.comparison().word();
    return new Grid.Compared(
        Cell.of(beside.value(), rated.line()), ComparatorWords.when(beside.value()), words);
  }

  private Optional<Chart> spark(Measure measure, MeasureLine line, LineBasis basis) {
    if (basis.quarterly() == null) {
      return Optional.empty();
    }
    List<PublishedFigure> series =
        figures.series(
            line.id(), FigureKey.TOTAL, basis.quarterly(), line.mainUnit(), period, SPARK_QUARTERS);
    if (longestRun(series) < LEAST_FOR_A_SPARK) {
      return Optional.empty();
    }
    TrendSeries trend = new TrendSeries(line.name(), series, line.decimals(line.mainUnit()));
    return Optional.of(Sparkline.of("spark-" + line.id(), trend, edition.breaksOf(measure.id())));
  }

  /** How many figures stand side by side without a gap: points alone have no shape. */
  private static int longestRun(List<PublishedFigure> series) {
    int longest = 0;
    int run = 0;
    for (PublishedFigure figure : series) {
      run = figure.isPresent() ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** What must be known of the line's figures of this year, its target and its comparators. */
  private List<String> notes(Measure measure, MeasureLine line) {
    LineBasis basis = LineBasis.of(line);
    Rated rated = Rated.of(figures, line, period);
    List<PublishedFigure> quarters =
        period.year().quarters().stream()
            .flatMap(quarter -> basis.at(figures, line, quarter, line.mainUnit()).stream())
            .toList();
    boolean broken = quarters.stream().anyMatch(figure -> figure.marks().contains(Mark.B));
    Stream<String> ofFigures =
        Stream.concat(
            quarters.stream().flatMap(figure -> figure.notes().stream()),
            broken ? edition.footnotes(measure.id()) : Stream.of());
    Target target = rated.rated() == null ? null : rated.rated().target();
    Stream<String> ofTarget =
        target == null || target.note().isBlank()
            ? Stream.of()
            : Stream.of("target: " + target.note() + ".");
    Stream<String> ofComparators =
        rated.comparators().entrySet().stream()
            .filter(beside -> beside.getValue().value().vintage().equals(ILLUSTRATIVE))
            .map(beside -> ComparatorWords.name(beside.getKey()) + ": " + ILLUSTRATIVE + ".")
            .sorted();
    return Stream.of(ofFigures, ofTarget, ofComparators).flatMap(s -> s).distinct().toList();
  }
}
