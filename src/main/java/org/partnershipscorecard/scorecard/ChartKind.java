package org.partnershipscorecard.scorecard;

import java.util.List;
import org.partnershipscorecard.catalogue.Basis;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.MeasureLine;
import org.partnershipscorecard.chart.TrendChart;
import org.partnershipscorecard.chart.TrendSeries;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.period.ReportingPeriod;

/** Which chart a series has, and why (rule R24): said below it, so that nobody need guess. */
final class ChartKind {

  /** With fewer quarters the table alone is printed. */
  static final int LEAST_TO_DRAW = 6;

  private static final int CERTAIN_FROM = 13;

  private ChartKind() {}

  static boolean isDrawn(List<PublishedFigure> series) {
    return present(series) >= LEAST_TO_DRAW;
  }

  /** The kind and its reason as one sentence. */
  static String of(MeasureLine line, TrendSeries trend, List<Break> breaks) {
    List<PublishedFigure> series = trend.figures();
    long quarters = present(series);
    if (quarters < LEAST_TO_DRAW) {
      return "No chart: " + quarters(quarters) + ", and a chart needs six.";
    }
    if (TrendChart.hasLimits(trend, breaks)) {
      return quarters < CERTAIN_FROM
          ? "XmR chart with trial limits: " + quarters(quarters) + ", the fewest that give limits."
          : "XmR chart: " + quarters(quarters) + ".";
    }
    Basis basis = LineBasis.of(line).quarterly();
    if (basis == Basis.ROLLING12 || basis == Basis.YTD) {
      return "Run chart without limits: its windows overlap, so its points depend on one another.";
    }
    if (breaks.stream().anyMatch(cut -> isWithin(series, cut))) {
      return "Run chart: too few quarters since the break for limits.";
    }
    if (!line.spc().applies()) {
      return "Run chart without limits: numbers as small as these give none.";
    }
    return quarters < TrendChart.POINTS_FOR_LIMITS
        ? "Run chart with its median: " + quarters(quarters) + ", and limits need twelve."
        : "Run chart with its median: limits cannot be told from these quarters.";
  }

  private static boolean isWithin(List<PublishedFigure> series, Break cut) {
    return series.getFirst().key().period() instanceof ReportingPeriod first
        && series.getLast().key().period() instanceof ReportingPeriod last
        && cut.cuts(first.firstDay(), last.lastDay());
  }

  private static String quarters(long count) {
    return count == 1 ? "one quarter" : count + " quarters";
  }

  private static long present(List<PublishedFigure> series) {
    return series.stream().filter(PublishedFigure::isPresent).count();
  }
}
