package org.partnershipscorecard.trend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.catalogue.TrendVerdict;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.measure.Outturn;

/**
 * Puts outturns into series and says of each what its past says of it. A series is one line,
 * breakdown, area, basis and unit. Control limits are made for quarters and snapshots only (rule
 * R24), the recent trend for years only.
 */
public final class TrendCalculator {

  private record SeriesKey(String line, String breakdown, String area, Basis basis, Unit unit) {

    static SeriesKey of(FigureKey key) {
      return new SeriesKey(key.line(), key.breakdown(), key.area(), key.basis(), key.unit());
    }
  }

  /** What the whole series says of its points. */
  private record Verdicts(
      Map<FigureKey, ControlStatus> statuses, Map<FigureKey, TrendVerdict> trends) {}

  private final Catalogue catalogue;
  private final List<Break> breaks;

  /**
   * A calculator for one catalogue.
   *
   * @param breaks in any order; each concerns the measures, or single lines, that it names
   */
  public TrendCalculator(Catalogue catalogue, List<Break> breaks) {
    this.catalogue = catalogue;
    this.breaks = List.copyOf(breaks);
  }

  /**
   * Every outturn once, in the order given. One whose window a break disturbs gains the mark {@code
   * b}; it, and one of which a break withholds a comparison, gain the break's footnote as a note.
   *
   * @param outturns in any order; the earlier ones serve the later, and the limits of a phase are
   *     made from every point of it that is given
   * @throws IllegalArgumentException when two outturns have one key, or a line is not in the
   *     catalogue
   */
  public List<TrendedOutturn> assess(List<Outturn> outturns, List<Target> targets) {
    return assess(outturns, targets, LocalDate.MAX);
  }

  /**
   * The same as it was to be seen on a day: limits and trends are made of windows that had closed
   * by then, so that a report of an earlier quarter does not look ahead. Later figures have none.
   */
  public List<TrendedOutturn> assess(
      List<Outturn> outturns, List<Target> targets, LocalDate seenOn) {
    Map<String, Phases> phases = new HashMap<>();
    Map<FigureKey, Point> points = LinkedHashMap.newLinkedHashMap(outturns.size());
    Map<SeriesKey, Series> series = new HashMap<>();
    for (Outturn outturn : outturns) {
      FigureKey key = outturn.key();
      MeasureLine line = catalogue.line(key.line());
      Phases ofLine = phases.computeIfAbsent(line.id(), this::phasesOf);
      Window window = Window.of(key, line.timing());
      Point point = new Point(outturn, window, Intervals.of(outturn), ofLine.phaseOf(window));
      if (points.put(key, point) != null) {
        throw new IllegalArgumentException("two outturns for " + key);
      }
      if (!window.last().isAfter(seenOn)) {
        series.computeIfAbsent(SeriesKey.of(key), _ -> new Series(line)).add(point);
      }
    }
    Verdicts verdicts = verdicts(series, new TargetsInForce(targets, catalogue));
    List<TrendedOutturn> assessed = new ArrayList<>(points.size());
    for (Point point : points.values()) {
      MeasureLine line = catalogue.line(point.outturn().key().line());
      Phases ofLine = phases.computeIfAbsent(line.id(), this::phasesOf);
      assessed.add(assess(point, line, ofLine, points, verdicts));
    }
    return List.copyOf(assessed);
  }

  private static TrendedOutturn assess(
      Point point,
      MeasureLine line,
      Phases phases,
      Map<FigureKey, Point> points,
      Verdicts verdicts) {
    FigureKey key = point.outturn().key();
    FigureKey quarter = DirectionOfTravel.previousQuarter(key);
    FigureKey year = DirectionOfTravel.yearEarlier(key);
    List<FigureKey> earlier = new ArrayList<>();
    if (quarter != null) {
      earlier.add(quarter);
    }
    if (year != null) {
      earlier.add(year);
    }
    ControlStatus status = verdicts.statuses().get(key);
    return new TrendedOutturn(
        BreakNotes.added(point, earlier, line, phases),
        point.interval(),
        movement(point, quarter, points, line),
        movement(point, year, points, line),
        status == null ? null : status.limits(),
        status == null ? null : status.label(),
        status == null ? null : status.variation(),
        status == null ? null : status.assurance(),
        verdicts.trends().get(key));
  }

  private Phases phasesOf(String line) {
    String measure = catalogue.measureOf(line).id();
    return new Phases(
        breaks.stream()
            .filter(b -> b.measures().contains(measure) || b.measures().contains(line))
            .toList());
  }

  private static Verdicts verdicts(Map<SeriesKey, Series> series, TargetsInForce targets) {
    Verdicts verdicts = new Verdicts(new HashMap<>(), new HashMap<>());
    series.forEach((key, each) -> {
      switch (key.basis()) {
        case QUARTER, SNAPSHOT -> verdicts.statuses().putAll(each.controlStatus(targets));
        case YEAR -> verdicts.trends().putAll(each.recentTrends());
        case YTD, ROLLING12, POOLED3, POOLED5 -> {}
      }
    });
    return verdicts;
  }

  private static @Nullable Movement movement(
      Point now, @Nullable FigureKey earlier, Map<FigureKey, Point> points, MeasureLine line) {
    return earlier == null ? null : DirectionOfTravel.between(now, points.get(earlier), line);
  }
}
