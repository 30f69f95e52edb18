package org.partnershipscorecard.chart;

import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.partnershipscorecard.catalogue.Break;
import org.partnershipscorecard.disclosure.PublishedFigure;
import org.partnershipscorecard.disclosure.PublishedFigure.Control;

/**
 * A line the size of a word, 28 by 6 mm: the shape of twelve quarters, the mean in grey, the last
 * point marked. It has no axis; the row it stands in holds the numbers.
 */
public final class Sparkline {

  private static final float WIDTH = 28 * 72 / 25.4f;
  private static final float HEIGHT = 6 * 72 / 25.4f;
  private static final double EDGE = 2.6;
  private static final double DOT = 1.9;

  private Sparkline() {}

  /** The line of a series, with its range from the lowest to the highest figure. */
  public static Chart of(String id, TrendSeries series, List<Break> breaks) {
    TimeAxis time = TimeAxis.of(List.of(series));
    List<Break> shown = breaks.stream().filter(time::shows).toList();
    String words = TrendWords.describe(List.of(series), time, new Guides(List.of(), false), shown);
    return new Chart(
        id, WIDTH, HEIGHT, series.name(), "", words, g -> draw(g, series, time, shown));
  }

  private static void draw(Graphics2D g, TrendSeries series, TimeAxis time, List<Break> breaks) {
    List<PublishedFigure> present = series.present();
    if (present.isEmpty()) {
      return;
    }
    double[] values = present.stream().mapToDouble(series::drawn).toArray();
    double low = Arrays.stream(values).min().orElseThrow();
    double high = Arrays.stream(values).max().orElseThrow();
    Scale scale = new Scale(low, high, time.size());
    Phases phases = new Phases(breaks);
    List<PublishedFigure> current = phases.current(series);
    // As in the chart: what is unusual can be told only from enough of the past.
    Control control = current.size() < TrendChart.POINTS_FOR_LIMITS ? null : series.control();
    double mean = control != null ? control.mean() : average(current, low);
    if (current.size() > 1) {
      g.setStroke(Ink.MIDDLE);
      g.setColor(Ink.MEAN);
      double level = scale.y(Math.clamp(mean, low, high));
      double from = scale.x(time.position(TrendSeries.quarter(current.getFirst())));
      g.draw(new Line2D.Double(from, level, WIDTH - EDGE, level));
    }
    for (Break cut : breaks) {
      g.setColor(Ink.AXIS);
      g.setStroke(Ink.LIMIT);
      double x = scale.x(time.position(cut));
      g.draw(new Line2D.Double(x, 1, x, HEIGHT - 1));
    }
    g.setColor(Ink.SERIES.getFirst());
    g.setStroke(Ink.MIDDLE);
    for (List<PublishedFigure> stretch : phases.of(series)) {
      g.draw(path(series, stretch, time, scale));
    }
    PublishedFigure last = present.getLast();
    if (last.equals(series.figures().getLast())) {
      double x = scale.x(time.position(TrendSeries.quarter(last)));
      double y = scale.y(series.drawn(last));
      if (control != null) {
        g.setColor(Ink.of(control.variation(), Ink.SERIES.getFirst()));
      }
      g.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
    }
  }

  private static Path2D path(
      TrendSeries series, List<PublishedFigure> stretch, TimeAxis time, Scale scale) {
    Path2D path = new Path2D.Double();
    boolean drawing = false;
    for (PublishedFigure figure : stretch) {
      if (!figure.isPresent()) {
        drawing = false;
      } else {
        double x = scale.x(time.position(TrendSeries.quarter(figure)));
        double y = scale.y(series.drawn(figure));
        if (drawing) {
          path.lineTo(x, y);
        } else {
          // A point with no neighbour would leave no trace of itself.
          path.moveTo(x - 0.4, y);
          path.lineTo(x, y);
        }
        drawing = true;
      }
    }
    return path;
  }

  private static double average(List<PublishedFigure> figures, double otherwise) {
    return figures.stream()
        .mapToDouble(f -> Objects.requireNonNull(f.value()))
        .average()
        .orElse(otherwise);
  }

  /** A short series keeps to the right, so that a quarter is as wide in every row. */
  private record Scale(double low, double high, int quarters) {
    double x(double position) {
      double step = (WIDTH - 2 * EDGE) / Math.max(11, quarters - 1);
      return WIDTH - EDGE - (quarters - 1 - position) * step;
    }

    double y(double value) {
      double room = HEIGHT - 2 * EDGE;
      return high > low ? EDGE + room * (high - value) / (high - low) : HEIGHT / 2;
    }
  }
}
