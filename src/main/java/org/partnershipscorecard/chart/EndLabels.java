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
   * @param y its middle, downwards
   * @param style of the font
   */
  record Label(String text, double y, int style, Color colour) {

    Label at(double other) {
      return new Label(text, other, style, colour);
    }
  }

  /** The labels from top to bottom, at least {@code step} apart, kept above {@code bottom}. */
  static List<Label> spread(List<Label> labels, double step, double top, double bottom) {
    List<Label> sorted = new ArrayList<>(labels);
    sorted.sort(Comparator.comparingDouble(Label::y));
    double free = top;
    for (int i = 0; i < sorted.size(); i++) {
      Label label = sorted.get(i);
      double y = Math.max(label.y(), free);
      sorted.set(i, label.at(y));
      free = y + step;
    }
    double limit = bottom;
    for (int i = sorted.size() - 1; i >= 0; i--) {
      Label label = sorted.get(i);
      double y = Math.min(label.y(), limit);
      sorted.set(i, label.at(y));
      limit = y - step;
    }
    return sorted;
  }
}
