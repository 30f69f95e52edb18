package org.partnershipscorecard.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.catalogue.Comparator;
import org.partnershipscorecard.catalogue.Target;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.PublishedFigure.Beside;
import org.partnershipscorecard.disclosure.PublishedFigure.Control;
import org.partnershipscorecard.period.ReportingPeriod;

/**
 * The level lines behind a trend: target, England's value, and mean with limits or a median. With
 * several series only a target that all share is drawn.
 *
 * @param withLimits whether the chart is an XmR chart
 */
record Guides(List<Guide> lines, boolean withLimits) {

  /** What a level line is, and so how it is drawn. */
  enum Kind {
    TARGET,
    BENCHMARK,
    MEAN,
    MEDIAN,
    LIMIT
  }

  /**
   * A named level.
   *
   * @param from the first quarter it holds for; null for all that are shown
   */
  record Guide(
      Kind kind, String name, double value, String printed, @Nullable ReportingPeriod from) {

    String label() {
      return name + " " + printed;
    }

    /** Short, for the line's end: its height says which of the limits it is. */
    String beside() {
      String called = kind == Kind.LIMIT ? name.replaceFirst("(upper|lower) ", "") : name;
      return called + " " + printed;
    }
  }

  static Guides of(List<TrendSeries> series, Phases phases) {
    TrendSeries first = series.getFirst();
    List<Guide> lines = new ArrayList<>();
    List<Target> targets =
        series.stream().map(s -> s.figures().getLast().target()).distinct().toList();
    Target target = targets.getFirst();
    if (targets.size() == 1 && target != null && target.unit() == first.unit()) {
      addTarget(lines, target, first);
    }
    boolean withLimits = false;
    if (series.size() == 1) {
      addBenchmark(lines, first);
      List<PublishedFigure> current = phases.current(first);
      Control control = first.control();
      if (control != null && current.size() >= TrendChart.POINTS_FOR_LIMITS) {
        withLimits = true;
        addControl(lines, control, first, TrendSeries.quarter(current.getFirst()));
      } else if (current.size() >= TrendChart.POINTS_FOR_MEDIAN) {
        double median = median(current);
        ReportingPeriod from = TrendSeries.quarter(current.getFirst());
        lines.add(guide(Kind.MEDIAN, "median", median, first, from));
      }
    }
    return new Guides(List.copyOf(lines), withLimits);
  }

  private static void addTarget(List<Guide> lines, Target target, TrendSeries series) {
    Double green = target.green();
    if (green != null) {
      lines.add(guide(Kind.TARGET, "target", green, series, null));
    }
    Double low = target.bandLow();
    Double high = target.bandHigh();
    if (low != null && high != null) {
      lines.add(guide(Kind.TARGET, "target from", low, series, null));
      lines.add(guide(Kind.TARGET, "target to", high, series, null));
    }
  }

  /** England's value, where the latest figure may be held against it (rule R25). */
  private static void addBenchmark(List<Guide> lines, TrendSeries series) {
    Beside england = series.figures().getLast().comparators().get(Comparator.ENGLAND);
    if (england != null && england.value().unit() == series.unit()) {
      lines.add(guide(Kind.BENCHMARK, "England", england.value().value(), series, null));
    }
  }

  private static void addControl(
      List<Guide> lines, Control control, TrendSeries series, ReportingPeriod from) {
    String trial = control.trial() ? "trial " : "";
    lines.add(guide(Kind.MEAN, "mean", control.mean(), series, from));
    lines.add(guide(Kind.LIMIT, trial + "upper limit", control.upper(), series, from));
    if (control.lower() > 0) {
      lines.add(guide(Kind.LIMIT, trial + "lower limit", control.lower(), series, from));
    }
  }

  private static Guide guide(
      Kind kind, String name, double value, TrendSeries series, @Nullable ReportingPeriod from) {
    boolean whole = value == Math.rint(value);
    int decimals =
        whole
            ? 0
            : Math.max(series.decimals(), kind == Kind.TARGET || kind == Kind.BENCHMARK ? 1 : 0);
    return new Guide(kind, name, value, FigureWords.bare(value, series.unit(), decimals), from);
  }

  private static double median(List<PublishedFigure> figures) {
    double[] values =
        figures.stream()
            .map(PublishedFigure::value)
            .filter(Objects::nonNull)
            .mapToDouble(v -> v)
            .sorted()
            .toArray();
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
