package org.partnershipscorecard.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.PublishedFigure.Control;

/**
 * Lines with a point a quarter, each series in a shape of its own. With verdicts, a point bears the
 * colour of the verdict given at its quarter; the line keeps the series' colour.
 */
final class TrendPoints extends XYLineAndShapeRenderer {

  private final Map<Integer, List<PublishedFigure>> stretches = new HashMap<>();
  private final Map<Integer, Integer> seriesOf = new HashMap<>();
  private final boolean withVerdicts;

  TrendPoints(boolean withVerdicts) {
    super(true, true);
    this.withVerdicts = withVerdicts;
    setDrawSeriesLineAsPath(true);
    setDefaultCreateEntities(false);
  }

  void add(XYSeriesCollection data, XYSeries points, List<PublishedFigure> stretch, int series) {
    int index = data.getSeriesCount();
    data.addSeries(points);
    stretches.put(index, stretch);
    seriesOf.put(index, series);
    setSeriesPaint(index, Ink.SERIES.get(series));
    setSeriesStroke(index, Ink.LINE);
  }

  private int series(int row) {
    return Objects.requireNonNull(seriesOf.get(row));
  }

  @Override
  public Shape getItemShape(int row, int column) {
    double r = 2.1;
    return switch (series(row)) {
      case 0 -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
      case 1 -> new Rectangle2D.Double(-r, -r, 2 * r, 2 * r);
      case 2 -> triangle(r);
      default -> diamond(r);
    };
  }

  @Override
  public Paint getItemFillPaint(int row, int column) {
    return getItemPaint(row, column);
  }

  @Override
  protected void drawFirstPassShape(Graphics2D g, int pass, int row, int column, Shape shape) {
    g.setStroke(Ink.LINE);
    g.setPaint(Ink.SERIES.get(series(row)));
    g.draw(shape);
  }

  @Override
  public Paint getItemPaint(int row, int column) {
    Color own = Ink.SERIES.get(series(row));
    PublishedFigure figure = Objects.requireNonNull(stretches.get(row)).get(column);
    Control control = figure.control();
    return withVerdicts && control != null ? Ink.of(control.variation(), own) : own;
  }

  private static Shape triangle(double r) {
    Path2D path = new Path2D.Double();
    path.moveTo(0, -r * 1.2);
    path.lineTo(r * 1.15, r);
    path.lineTo(-r * 1.15, r);
    path.closePath();
    return path;
  }

  private static Shape diamond(double r) {
    Path2D path = new Path2D.Double();
    path.moveTo(0, -r * 1.35);
    path.lineTo(r * 1.35, 0);
    path.lineTo(0, r * 1.35);
    path.lineTo(-r * 1.35, 0);
    path.closePath();
    return path;
  }
}
