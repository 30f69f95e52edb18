package org.partnershipscorecard.chart;

import java.util.List;
import org.partnershipscorecard.catalogue.Break;

/**
 * Quarters as a line, from zero. With mean and limits where the figures carry them and the stretch
 * since the last break has {@value #POINTS_FOR_LIMITS} points or more (rule R24); else a run chart
 * with its median. More than one series share the axis and are named at their ends.
 */
public final class TrendChart {

  public static final int POINTS_FOR_LIMITS = 12;
  static final int POINTS_FOR_MEDIAN = 6;
  private static final int MOST_SERIES = 4;

  private final ChartFonts fonts;

  public TrendChart(ChartFonts fonts) {
    this.fonts = fonts;
  }

  /** Whether the chart of this one series would be drawn with mean and limits. */
  public static boolean hasLimits(TrendSeries series, List<Break> breaks) {
    return Guides.of(List.of(series), new Phases(breaks)).withLimits();
  }

  /**
   * The chart of one to four series of one unit.
   *
   * @param title the finding
   * @param subtitle what is measured, in what unit
   * @param breaks the breaks of these series; those outside the quarters shown are left out
   * @param width in points
   * @param height in points
   * @throws IllegalArgumentException when there is no series, there are more than four, or their
   *     units differ
   */
  public Chart of(
      String id,
      String title,
      String subtitle,
      List<TrendSeries> series,
      List<Break> breaks,
      float width,
      float height) {
    if (series.isEmpty() || series.size() > MOST_SERIES) {
      throw new IllegalArgumentException("a trend chart has one to four series");
    }
    if (series.stream().map(TrendSeries::unit).distinct().count() > 1) {
      throw new IllegalArgumentException("the series of a chart share one unit");
    }
    TimeAxis time = TimeAxis.of(series);
    List<Break> shown = breaks.stream().filter(time::shows).toList();
    Guides guides = Guides.of(series, new Phases(shown));
    TrendDrawing drawing =
        new TrendDrawing(fonts, time, List.copyOf(series), shown, guides, width, height);
    return new Chart(
        id,
        width,
        height,
        title,
        subtitle,
        TrendWords.describe(series, time, guides, shown),
        drawing);
  }
}
