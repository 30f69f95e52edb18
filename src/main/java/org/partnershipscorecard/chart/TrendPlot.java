package org.partnershipscorecard.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.catalogue.Unit;
import org.partnershipscorecard.disclosure.PublishedFigure;

/** The axes, level lines and data lines of a trend, without its words. */
record TrendPlot(
    ChartFonts fonts, TimeAxis time, List<TrendSeries> series, List<Break> breaks, Guides guides) {

  private static final float AXIS_SIZE = 6.5f;

  XYPlot make(TrendDrawing.Room room) {
    XYSeriesCollection data = new XYSeriesCollection();
    TrendPoints renderer = new TrendPoints(guides.withLimits());
    for (int i = 0; i < series.size(); i++) {
      for (List<PublishedFigure> stretch : new Phases(breaks).of(series.get(i))) {
        renderer.add(data, points(series.get(i), stretch, data.getSeriesCount()), stretch, i);
      }
    }
    XYPlot plot = new XYPlot(data, timeAxis(), valueAxis(), renderer);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinePaint(Ink.GRID);
    plot.setRangeGridlineStroke(Ink.THIN);
    plot.setFixedDomainAxisSpace(space(room));
    plot.setFixedRangeAxisSpace(space(room));
    guides.lines().forEach(guide -> renderer.addAnnotation(level(guide), Layer.BACKGROUND));
    breaks.forEach(cut -> renderer.addAnnotation(upright(cut), Layer.BACKGROUND));
    return plot;
  }

  /** The value at the top of the axis: a little above all that is drawn. */
  double top() {
    double highest = highest();
    double top = Math.max(highest * 1.08, Steps.of(highest));
    boolean share = series.getFirst().unit() == Unit.PERCENT && highest <= 100;
    return share ? Math.min(top, 104) : top;
  }

  private double highest() {
    return DoubleStream.concat(
            series.stream()
                .flatMap(s -> s.present().stream())
                .mapToDouble(f -> Objects.requireNonNull(f.value())),
            guides.lines().stream().mapToDouble(Guides.Guide::value))
        .max()
        .orElse(1);
  }

  private NumberAxis timeAxis() {
    NumberAxis axis = new NumberAxis();
    axis.setRange(-0.5, time.size() - 0.5);
    axis.setTickLabelsVisible(false);
    axis.setTickMarksVisible(false);
    axis.setAxisLinePaint(Ink.AXIS);
    axis.setAxisLineStroke(Ink.THIN);
    return axis;
  }

  private NumberAxis valueAxis() {
    double step = Steps.of(highest());
    DecimalFormat format =
        new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.UK));
    NumberAxis axis = new NumberAxis();
    axis.setRange(0, top());
    axis.setTickUnit(new NumberTickUnit(step, format));
    axis.setTickLabelFont(fonts.font(Font.PLAIN, AXIS_SIZE));
    axis.setTickLabelPaint(Ink.QUIET);
    axis.setTickMarksVisible(false);
    axis.setAxisLineVisible(false);
    return axis;
  }

  private static AxisSpace space(TrendDrawing.Room room) {
    AxisSpace space = new AxisSpace();
    space.setTop(room.top());
    space.setRight(room.right());
    space.setBottom(room.bottom());
    space.setLeft(room.left());
    return space;
  }

  private XYSeries points(TrendSeries line, List<PublishedFigure> stretch, int key) {
    XYSeries points = new XYSeries(key);
    for (PublishedFigure figure : stretch) {
      Double drawn = figure.isPresent() ? line.drawn(figure) : null;
      points.add((double) time.position(TrendSeries.quarter(figure)), drawn);
    }
    return points;
  }

  private XYLineAnnotation level(Guides.Guide guide) {
    double from = guide.from() == null ? -0.5 : time.position(guide.from()) - 0.5;
    Stroke stroke =
        switch (guide.kind()) {
          case TARGET -> Ink.DOTTED;
          case BENCHMARK -> Ink.LONG;
          case MEAN, MEDIAN -> Ink.MIDDLE;
          case LIMIT -> Ink.LIMIT;
        };
    Color colour =
        switch (guide.kind()) {
          case TARGET -> Ink.TEXT;
          case BENCHMARK -> Ink.BENCHMARK;
          case MEAN, MEDIAN, LIMIT -> Ink.MEAN;
        };
    double to = time.size() - 0.5;
    return new XYLineAnnotation(from, guide.value(), to, guide.value(), stroke, colour);
  }

  private XYLineAnnotation upright(Break cut) {
    double x = time.position(cut);
    return new XYLineAnnotation(x, 0, x, top(), Ink.DASHED, Ink.QUIET);
  }
}
