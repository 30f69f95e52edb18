package org.partnershipscorecard.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;
import org.partnershipscorecard.disclosure.Printed;

/** Bars on paper: JFreeChart draws them; labels and values are set here. */
record BarDrawing(ChartFonts fonts, List<Bar> bars, int decimals, float width, float height)
    implements Chart.Drawing {

  private static final float SIZE = 7.5f;
  private static final double GAP = 4;

  /** How much of a row is left free. */
  private static final double SPACE = 0.4;

  private static final double MOST_FOR_LABELS = 0.5;

  @Override
  public void draw(Graphics2D g) {
    double left = widest(g, bars.stream().map(Bar::label).toList());
    left = Math.min(left, width * MOST_FOR_LABELS) + GAP;
    double right = widest(g, bars.stream().map(this::amount).toList()) + GAP + 1;
    CategoryPlot plot = plot(left, right);
    JFreeChart chart = new JFreeChart(null, fonts.font(Font.PLAIN, SIZE), plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    chart.draw(g, new Rectangle2D.Double(0, 0, width, height), info);
    words(g, info.getPlotInfo().getDataArea());
  }

  private CategoryPlot plot(double left, double right) {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (int i = 0; i < bars.size(); i++) {
      data.addValue((Number) drawn(bars.get(i)), "value", i);
    }
    CategoryAxis categories = new CategoryAxis();
    categories.setVisible(false);
    // Half a gap at either end makes every row as high as the next, so that labels meet their bars.
    categories.setLowerMargin(SPACE / (2 * bars.size()));
    categories.setUpperMargin(SPACE / (2 * bars.size()));
    categories.setCategoryMargin(SPACE * (bars.size() - 1) / bars.size());
    NumberAxis values = new NumberAxis();
    values.setRange(0, Math.max(highest(), Double.MIN_NORMAL));
    values.setVisible(false);
    BarRenderer renderer = new BarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDefaultCreateEntities(false);
    renderer.setSeriesPaint(0, Ink.SERIES.getFirst());
    CategoryPlot plot = new CategoryPlot(data, categories, values, renderer);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    AxisSpace space = new AxisSpace();
    space.setLeft(left);
    space.setRight(right);
    plot.setFixedDomainAxisSpace(space);
    plot.setFixedRangeAxisSpace(space);
    return plot;
  }

  private void words(Graphics2D g, Rectangle2D area) {
    double row = area.getHeight() / bars.size();
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double base = area.getMinY() + row * (i + 0.5) + SIZE * 0.35;
      double room = area.getMinX() - GAP;
      String label = Shortened.to(bar.label(), w -> width(g, w, Font.PLAIN), room);
      double wide = width(g, label, Font.PLAIN);
      text(g, label, Font.PLAIN, area.getMinX() - GAP - wide, base, Ink.TEXT);
      Double value = drawn(bar);
      double end = value == null ? 0 : area.getWidth() * value / Math.max(highest(), 1e-9);
      text(
          g,
          amount(bar),
          value == null ? Font.ITALIC : Font.BOLD,
          area.getMinX() + end + GAP,
          base,
          value == null ? Ink.QUIET : Ink.TEXT);
    }
    g.setColor(Ink.AXIS);
    g.setStroke(Ink.THIN);
    g.draw(new Line2D.Double(area.getMinX(), area.getMinY(), area.getMinX(), area.getMaxY()));
  }

  private String amount(Bar bar) {
    Double value = bar.figure().value();
    if (value == null) {
      return FigureWords.missing(bar.figure());
    }
    return FigureWords.bare(value, bar.figure().key().unit(), decimals);
  }

  /** The printed number: a bar can be measured no finer than its label says. */
  private @Nullable Double drawn(Bar bar) {
    Double value = bar.figure().value();
    return value == null ? null : Printed.rounded(value, decimals).doubleValue();
  }

  private double highest() {
    return bars.stream()
        .map(this::drawn)
        .filter(Objects::nonNull)
        .mapToDouble(value -> value)
        .max()
        .orElse(0);
  }

  private double widest(Graphics2D g, List<String> words) {
    return words.stream().mapToDouble(w -> width(g, w, Font.BOLD)).max().orElse(0);
  }

  private double width(Graphics2D g, String text, int style) {
    return fonts.font(style, SIZE).getStringBounds(text, g.getFontRenderContext()).getWidth();
  }

  private void text(Graphics2D g, String text, int style, double x, double y, Color colour) {
    g.setFont(fonts.font(style, SIZE));
    g.setColor(colour);
    g.drawString(text, (float) x, (float) y);
  }
}
