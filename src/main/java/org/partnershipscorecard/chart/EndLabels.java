package org.partnershipscorecard.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Labels at the ends of lines, moved apart just as far as they need to be read. */
final class EndLabels {

  private EndLabels() {}

  /**
   * A label.
   *
   * @param level the height of what it names, downwards
   * @param y where its own middle is set
   * @param style of the font
   */
  record Label(String text, double level, double y, int style, Color colour) {

    Label at(double other) {
      return new Label(text, level, other, style, colour);
    }
  }

  /**
   * The labels from top to bottom, at least {@code step} apart and between {@code top} and {@code
   * bottom} while there is room. Labels that would touch share the shift, above and below.
   */
  static List<Label> spread(List<Label> labels, double step, double top, double bottom) {
    List<Label> sorted = new ArrayList<>(labels);
    sorted.sort(Comparator.comparingDouble(Label::level));
    List<Cluster> clusters = new ArrayList<>();
    for (Label label : sorted) {
      Cluster cluster = new Cluster(List.of(label), step, top, bottom);
      while (!clusters.isEmpty() && clusters.getLast().end() > cluster.start() - step) {
        cluster = clusters.removeLast().with(cluster);
      }
      clusters.add(cluster);
    }
    return clusters.stream().flatMap(cluster -> cluster.placed().stream()).toList();
  }

  /** Labels one below the other, around the mean of their levels. */
  private record Cluster(List<Label> labels, double step, double top, double bottom) {

    double start() {
      double middle = labels.stream().mapToDouble(Label::level).average().orElse(top);
      double length = (labels.size() - 1) * step;
      return Math.max(top, Math.min(middle - length / 2, bottom - length));
    }

    double end() {
      return start() + (labels.size() - 1) * step;
    }

    Cluster with(Cluster next) {
      List<Label> both = new ArrayList<>(labels);
      both.addAll(next.labels);
      return new Cluster(both, step, top, bottom);
    }

    List<Label> placed() {
      List<Label> placed = new ArrayList<>();
      for (int i = 0; i < labels.size(); i++) {
        placed.add(labels.get(i).at(start() + i * step));
      }
      return placed;
    }
  }
}
