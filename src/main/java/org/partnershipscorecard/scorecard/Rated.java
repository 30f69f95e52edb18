package org.partnershipscorecard.scorecard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Rag;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.chart.TrendChart;
import org.partnershipscorecard.disclosure.FigureSet;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.PublishedFigure.Beside;
import org.partnershipscorecard.disclosure.PublishedFigure.Control;
import org.partnershipscorecard.disclosure.PublishedFigure.Move;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * What a line says at a period: the figure of its own unit and basis, with the rating and the
 * comparators that the line has on any basis.
 *
 * @param figure null where the line has no quarterly figure
 * @param rated the figure that bears the rating; {@code figure} where none is rated
 * @param inOtherUnits the same figure as a number beside its rate, or a rate beside its number
 * @param control null where there are too few quarters for limits
 */
record Rated(
    MeasureLine line,
    Unit unit,
    @Nullable PublishedFigure figure,
    @Nullable PublishedFigure rated,
    Map<Comparator, Beside> comparators,
    List<PublishedFigure> inOtherUnits,
    @Nullable Control control) {

  /**
   * A quarter is rated before the year to date, and both before twelve months; a comparator stands
   * beside the first of these that it may be held against (rule R25: never a quarter). The year
   * itself speaks only from its last quarter on.
   */
  static Rated of(FigureSet figures, MeasureLine line, Unit unit, ReportingPeriod period) {
    LineBasis basis = LineBasis.of(line);
    PublishedFigure own = basis.at(figures, line, period, unit).orElse(null);
    List<PublishedFigure> all =
        Stream.of(
                Optional.ofNullable(own),
                figures.figure(line.id(), FigureKey.TOTAL, period, Basis.YTD, unit),
                figures.figure(line.id(), FigureKey.TOTAL, period, Basis.ROLLING12, unit),
                period.quarter() == 4
                    ? figures.figure(line.id(), FigureKey.TOTAL, period.year(), Basis.YEAR, unit)
                    : Optional.<PublishedFigure>empty(),
                figures.figure(
                    line.id(), FigureKey.TOTAL, period.year().previous(), Basis.YEAR, unit))
            .flatMap(Optional::stream)
            .toList();
    // Last year's figure lends its comparators, never its rating.
    PublishedFigure rated =
        all.stream()
            .filter(f -> f.rag() != Rag.NOT_RATED)
            .filter(f -> !f.key().period().equals(period.year().previous()))
            .findFirst()
            .orElse(own);
    Map<Comparator, Beside> comparators = new EnumMap<>(Comparator.class);
    all.forEach(figure -> figure.comparators().forEach(comparators::putIfAbsent));
    List<PublishedFigure> others =
        line.units().stream()
            .filter(other -> other != unit)
            .flatMap(other -> basis.at(figures, line, period, other).stream())
            .filter(PublishedFigure::isPresent)
            .toList();
    return new Rated(
        line, unit, own, rated, Map.copyOf(comparators), others, control(figures, own, period));
  }

  static Rated of(FigureSet figures, MeasureLine line, ReportingPeriod period) {
    return of(figures, line, line.mainUnit(), period);
  }

  /** Limits are spoken of from the point on from which the chart shows them. */
  private static @Nullable Control control(
      FigureSet figures, @Nullable PublishedFigure own, ReportingPeriod period) {
    if (own == null) {
      return null;
    }
    FigureKey key = own.key();
    int least = TrendChart.POINTS_FOR_LIMITS;
    long points =
        figures.series(key.line(), key.breakdown(), key.basis(), key.unit(), period, least).stream()
            .filter(PublishedFigure::isPresent)
            .count();
    return points < least ? null : own.control();
  }

  /**
   * The move that is printed: since the last quarter, or where the basis has none since last year.
   */
  @Nullable Move move() {
    if (figure == null) {
      return null;
    }
    return figure.quarter() != null ? figure.quarter() : figure.year();
  }

  Rag rag() {
    return rated == null ? Rag.NOT_RATED : rated.rag();
  }

  int decimals() {
    return line.decimals(unit);
  }
}
