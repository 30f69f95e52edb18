package org.partnershipscorecard.trend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partnershipscorecard.catalogue.FigureKey;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.catalogue.SpecialCause;
import org.partnershipscorecard.catalogue.TrendVerdict;
import org.partnershipscorecard.measure.Outturn;

/**
 * The points of one line, breakdown, area, basis and unit, in the order of time. Nothing here
 * crosses from one phase to another, and points of no phase take no part.
 */
final class Series {

  private final MeasureLine line;
  private final List<Point> points = new ArrayList<>();

  Series(MeasureLine line) {
    this.line = line;
  }

  void add(Point point) {
    points.add(point);
  }

  /**
   * One chart a phase, of all its points that have a value up to the last one given; a missing one
   * is skipped and ends no phase. Points of a phase with a single value have no status, and no more
   * has a line whose definition says that limits do not apply.
   */
  Map<FigureKey, ControlStatus> controlStatus(TargetsInForce targets) {
    Map<FigureKey, ControlStatus> statuses = new HashMap<>();
    if (!line.spc().applies()) {
      return statuses;
    }
    XmrSettings settings = XmrSettings.of(line.spc());
    for (List<Outturn> phase : phases()) {
      List<Outturn> present = phase.stream().filter(o -> o.value() != null).toList();
      double[] values = present.stream().mapToDouble(Series::value).toArray();
      XmrChart chart = XmrChart.of(values, settings);
      ControlLimits limits = chart.limits();
      if (limits == null) {
        continue;
      }
      for (int i = 0; i < present.size(); i++) {
        FigureKey key = present.get(i).key();
        SpecialCause label = chart.labels().get(i);
        statuses.put(
            key,
            new ControlStatus(
                limits,
                label,
                VariationVerdict.of(label, line.polarity()),
                AssuranceVerdict.of(limits, line.polarity(), targets.of(key))));
      }
    }
    return statuses;
  }

  /** The recent trend up to each point. */
  Map<FigureKey, TrendVerdict> recentTrends() {
    Map<FigureKey, TrendVerdict> trends = new HashMap<>();
    for (Point point : points) {
      trends.put(point.outturn().key(), TrendVerdict.CANNOT_BE_CALCULATED);
    }
    for (List<Outturn> phase : phases()) {
      for (int i = 0; i < phase.size(); i++) {
        if (phase.get(i).value() != null) {
          trends.put(phase.get(i).key(), RecentTrend.of(phase.subList(0, i + 1)));
        }
      }
    }
    return trends;
  }

  private Collection<List<Outturn>> phases() {
    points.sort(Comparator.comparing(point -> point.window().last()));
    Map<Integer, List<Outturn>> phases = new TreeMap<>();
    for (Point point : points) {
      if (point.phase().isPresent()) {
        phases
            .computeIfAbsent(point.phase().getAsInt(), _ -> new ArrayList<>())
            .add(point.outturn());
      }
    }
    return phases.values();
  }

  private static double value(Outturn outturn) {
    Double value = outturn.value();
    return value == null ? Double.NaN : value;
  }
}
