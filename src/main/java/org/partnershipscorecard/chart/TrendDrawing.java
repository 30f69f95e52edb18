package org.partnershipscorecard.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.disclosure.PublishedFigure;

/** A trend on paper: JFreeChart draws axes and lines; the words are set here, beside the data. */
record TrendDrawing(
    ChartFonts fonts,
    TimeAxis time,
    List<TrendSeries> series,
    List<Break> breaks,
    Guides guides,
    float width,
    float height)
    implements Chart.Drawing {

  private static final float SMALL = 6.5f;
  private static final float LABEL = 7.5f;
  private static final double GAP = 11;
  private static final double ROOM_FOR_A_QUARTER = 13;

  @Override
  public void draw(Graphics2D g) {
    TrendPlot plot = new TrendPlot(fonts, time, series, breaks, guides);
    XYPlot xy = plot.make(room(g));
    JFreeChart chart = new JFreeChart(null, fonts.font(Font.PLAIN, SMALL), xy, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    ChartRenderingInfo info = new ChartRenderingInfo(null);
    chart.draw(g, new Rectangle2D.Double(0, 0, width, height), info);
    Rectangle2D area = info.getPlotInfo().getDataArea();
    quarters(g, area);
    breakWords(g, area);
    gaps(g, area, plot.top());
    ends(g, area, plot.top());
  }

  /** Space for words around the data: above for breaks, right for the labels at line ends. */
  private Room room(Graphics2D g) {
    double widest =
        ends().stream()
            .mapToDouble(end -> width(g, end.text(), end.style(), LABEL))
            .max()
            .orElse(0);
    return new Room(breaks.isEmpty() ? 8 : 20, widest + GAP + 3, 23, 32);
  }

  /** Margins in points. */
  record Room(double top, double right, double bottom, double left) {}

  private void quarters(Graphics2D g, Rectangle2D area) {
    double base = area.getMaxY();
    boolean every = area.getWidth() / time.size() > ROOM_FOR_A_QUARTER;
    for (int i = 0; i < time.size(); i++) {
      if (every || time.quarters().get(i).quarter() == 1) {
        String quarter = "Q" + time.quarters().get(i).quarter();
        centred(g, quarter, Font.PLAIN, x(i, area), base + 9, Ink.QUIET);
      }
      if (time.opensYear(i)) {
        double left = x(i - 0.5, area);
        double right = x(time.lastOfYear(i) + 0.5, area);
        String year = time.quarters().get(i).year().label();
        if (width(g, year, Font.PLAIN, SMALL) < right - left) {
          centred(g, year, Font.PLAIN, (left + right) / 2, base + 19, Ink.TEXT);
        }
        if (i > 0) {
          g.setColor(Ink.AXIS);
          g.setStroke(Ink.THIN);
          g.draw(new Line2D.Double(left, base, left, base + 21));
        }
      }
    }
  }

  private void breakWords(Graphics2D g, Rectangle2D area) {
    for (Break cut : breaks) {
      double line = x(time.position(cut), area);
      String words = Shortened.to(TrendWords.of(cut), w -> width(g, w, Font.ITALIC, SMALL), width);
      double wide = width(g, words, Font.ITALIC, SMALL);
      double beside = line + wide <= width ? line - 2 : line + 2 - wide;
      double from = Math.clamp(beside, 0, width - wide);
      text(g, words, Font.ITALIC, SMALL, from, area.getMinY() - 6, Ink.QUIET);
    }
  }

  /** A quarter without a figure is named in the gap that it leaves. */
  private void gaps(Graphics2D g, Rectangle2D area, double top) {
    for (int i = 0; i < series.size(); i++) {
      for (PublishedFigure figure : series.get(i).figures()) {
        if (!figure.isPresent()) {
          String words = FigureWords.missing(figure);
          double x = x(time.position(TrendSeries.quarter(figure)), area) + 2;
          double base = area.getMaxY() - 4;
          if (series.size() > 1) {
            double level = area.getHeight() * before(series.get(i), figure) / top;
            double length = width(g, words, Font.ITALIC, SMALL);
            base = Math.min(base, area.getMaxY() - level + length / 2);
          }
          Graphics2D turned = (Graphics2D) g.create();
          turned.rotate(-Math.PI / 2, x, base);
          Color colour = series.size() > 1 ? Ink.SERIES_WORDS.get(i) : Ink.QUIET;
          text(turned, words, Font.ITALIC, SMALL, x, base, colour);
          turned.dispose();
        }
      }
    }
  }

  /** The last value before a gap, so that its words stand in the way of no other line. */
  private static double before(TrendSeries line, PublishedFigure gap) {
    return line.present().stream()
        .filter(f -> TrendSeries.quarter(f).compareTo(TrendSeries.quarter(gap)) < 0)
        .reduce((earlier, later) -> later)
        .map(TrendDrawing::value)
        .orElse(0.0);
  }

  private void ends(Graphics2D g, Rectangle2D area, double top) {
    List<EndLabels.Label> labels =
        ends().stream()
            .map(end -> {
              double y = area.getMaxY() - area.getHeight() * end.value() / top;
              return new EndLabels.Label(end.text(), y, y, end.style(), end.colour());
            })
            .toList();
    for (EndLabels.Label label :
        EndLabels.spread(labels, LABEL + 1, area.getMinY(), area.getMaxY())) {
      g.setColor(Ink.GRID);
      g.setStroke(Ink.THIN);
      g.draw(
          new Line2D.Double(
              area.getMaxX() + 1, label.level(), area.getMaxX() + GAP - 1.5, label.y()));
      double y = label.y() + LABEL * 0.35;
      text(g, label.text(), label.style(), LABEL, area.getMaxX() + GAP, y, label.colour());
    }
  }

  /** A label at the end of a line, at the height of a value. */
  private record End(String text, double value, int style, Color colour) {}

  private List<End> ends() {
    List<End> ends = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      TrendSeries line = series.get(i);
      Color colour = Ink.SERIES_WORDS.get(i);
      String name = series.size() > 1 ? line.name() + " " : "";
      line.lastPresent()
          .ifPresent(
              last -> ends.add(new End(name + ends(line, last), value(last), Font.BOLD, colour)));
    }
    for (Guides.Guide guide : guides.lines()) {
      ends.add(new End(guide.beside(), guide.value(), Font.PLAIN, Ink.QUIET));
    }
    return ends;
  }

  private String ends(TrendSeries line, PublishedFigure last) {
    String amount = FigureWords.bare(value(last), line.unit(), line.decimals());
    boolean atTheEnd = TrendSeries.quarter(last).equals(time.quarters().getLast());
    return atTheEnd ? amount : amount + " in " + last.key().period().label();
  }

  private static double value(PublishedFigure figure) {
    return Objects.requireNonNull(figure.value());
  }

  private double x(double position, Rectangle2D area) {
    return area.getMinX() + area.getWidth() * (position + 0.5) / time.size();
  }

  private double width(Graphics2D g, String text, int style, float size) {
    return fonts.font(style, size).getStringBounds(text, g.getFontRenderContext()).getWidth();
  }

  private void centred(Graphics2D g, String text, int style, double x, double y, Color colour) {
    text(g, text, style, SMALL, x - width(g, text, style, SMALL) / 2, y, colour);
  }

  private void text(
      Graphics2D g, String text, int style, float size, double x, double y, Color colour) {
    g.setFont(fonts.font(style, size));
    g.setColor(colour);
    g.drawString(text, (float) x, (float) y);
  }
}
