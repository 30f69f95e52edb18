package org.partnershipscorecard.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Categories as bars that lie down, from zero, in the order given; a category of zero keeps its
 * place and its label, and a withheld or absent one says so instead of a number.
 */
public final class BarChart {

  private static final float ROW = 15;
  private static final float BELOW = 4;

  private final ChartFonts fonts;

  public BarChart(ChartFonts fonts) {
    this.fonts = fonts;
  }

  /**
   * The chart of one statistic's categories. Its height grows with their number.
   *
   * @param title the finding
   * @param subtitle what is measured, in what unit
   * @param decimals printed
   * @param width in points
   * @throws IllegalArgumentException when there are no bars, or their units differ
   */
  public Chart of(
      String id, String title, String subtitle, List<Bar> bars, int decimals, float width) {
    if (bars.stream().map(bar -> bar.figure().key().unit()).distinct().count() != 1) {
      throw new IllegalArgumentException("a bar chart has bars, of one unit");
    }
    float height = bars.size() * ROW + BELOW;
    String words =
        bars.stream()
            .map(bar -> bar.label() + ": " + FigureWords.of(bar.figure(), decimals))
            .collect(Collectors.joining("; ", "Bar chart. ", "."));
    BarDrawing drawing = new BarDrawing(fonts, List.copyOf(bars), decimals, width, height);
    return new Chart(id, width, height, title, subtitle, words, drawing);
  }
}
