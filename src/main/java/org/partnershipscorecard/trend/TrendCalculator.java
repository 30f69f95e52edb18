package org.partnershipscorecard.trend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Catalogue;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.Mark;
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

  private final Catalogue catalogue;
  private final List<Break> breaks;

  /**
   * @param breaks in any order; each concerns the measures that it names
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
   *     made from every point given
   * @throws IllegalArgumentException when two outturns have one key, or a line is not in the
   *     catalogue
   */
  public List<TrendedOutturn> assess(List<Outturn> outturns, List<Target> targets) {
    Map<String, Phases> phases = new HashMap<>();
    Map<FigureKey, Point> points = LinkedHashMap.newLinkedHashMap(outturns.size());
    Map<SeriesKey, Series> series = new HashMap<>();
    for (Outturn outturn : outturns) {
      FigureKey key = outturn.key();
      MeasureLine line = catalogue.line(key.line());
      Phases ofLine = phases.computeIfAbsent(line.id(), this::phasesOf);
      Window window = Window.of(key, line.timing());
      Point point =
          new Point(outturn, window, Intervals.of(outturn), ofLine.phaseOf(window));
      if (points.put(key, point) != null) {
        throw new IllegalArgumentException("two outturns for " + key);
      }
      series.computeIfAbsent(SeriesKey.of(key), none -> new Series(line)).add(point);
    }
    Map<FigureKey, ControlStatus> statuses = statuses(series, new TargetsInForce(targets));
    Map<FigureKey, TrendVerdict> trends = trends(series);
    List<TrendedOutturn> assessed = new ArrayList<>(points.size());
    for (Point point : points.values()) {
      FigureKey key = point.outturn().key();
      MeasureLine line = catalogue.line(key.line());
      FigureKey quarter = DirectionOfTravel.previousQuarter(key);
      FigureKey year = DirectionOfTravel.yearEarlier(key);
      ControlStatus status = statuses.get(key);
      Phases ofLine = phases.computeIfAbsent(line.id(), this::phasesOf);
      assessed.add(
          new TrendedOutturn(
              annotated(point, line, ofLine, quarter, year),
              point.interval(),
              movement(point, quarter, points, line),
              movement(point, year, points, line),
              status == null ? null : status.limits(),
              status == null ? null : status.label(),
              status == null ? null : status.variation(),
              status == null ? null : status.assurance(),
              trends.get(key)));
    }
    return List.copyOf(assessed);
  }

  private Phases phasesOf(String line) {
    String measure = catalogue.measureOf(line).id();
    return new Phases(breaks.stream().filter(b -> b.measures().contains(measure)).toList());
  }

  private static Map<FigureKey, ControlStatus> statuses(
      Map<SeriesKey, Series> series, TargetsInForce targets) {
    Map<FigureKey, ControlStatus> statuses = new HashMap<>();
    series.forEach(
        (key, each) -> {
          if (key.basis() == Basis.QUARTER || key.basis() == Basis.SNAPSHOT) {
            statuses.putAll(each.controlStatus(targets));
          }
        });
    return statuses;
  }

  private static Map<FigureKey, TrendVerdict> trends(Map<SeriesKey, Series> series) {
    Map<FigureKey, TrendVerdict> trends = new HashMap<>();
    series.forEach(
        (key, each) -> {
          if (key.basis() == Basis.YEAR) {
            trends.putAll(each.recentTrends());
          }
        });
    return trends;
  }

  private static @Nullable Movement movement(
      Point now, @Nullable FigureKey earlier, Map<FigureKey, Point> points, MeasureLine line) {
    return earlier == null ? null : DirectionOfTravel.between(now, points.get(earlier), line);
  }

  private static Outturn annotated(
      Point point,
      MeasureLine line,
      Phases phases,
      @Nullable FigureKey quarter,
      @Nullable FigureKey year) {
    Outturn outturn = point.outturn();
    Set<Break> told = new LinkedHashSet<>(phases.within(point.window()));
    boolean disturbed = !told.isEmpty();
    told.addAll(apart(point, quarter, line, phases));
    told.addAll(apart(point, year, line, phases));
    return told.isEmpty() ? outturn : annotated(outturn, disturbed, told);
  }

  private static Collection<Break> apart(
      Point point, @Nullable FigureKey earlier, MeasureLine line, Phases phases) {
    return earlier == null
        ? Set.of()
        : phases.apart(point.window(), Window.of(earlier, line.timing()));
  }

  private static Outturn annotated(Outturn outturn, boolean disturbed, Set<Break> told) {
    Set<Mark> marks = new LinkedHashSet<>(outturn.marks());
    if (disturbed) {
      marks.add(Mark.B);
    }
    Set<String> notes = new LinkedHashSet<>(outturn.notes());
    told.forEach(each -> notes.add(each.footnote()));
    return new Outturn(
        outturn.key(),
        outturn.numerator(),
        outturn.denominator(),
        outturn.value(),
        Set.copyOf(marks),
        outturn.absence(),
        List.copyOf(notes),
        outturn.populationYear(),
        outturn.populationVintage());
  }
}
