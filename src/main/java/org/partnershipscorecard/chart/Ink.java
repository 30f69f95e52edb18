package org.partnershipscorecard.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;
import org.partnershipscorecard.catalogue.Variation;

/** The colours and strokes of every chart. */
final class Ink {

  static final Color TEXT = new Color(0x0B0C0C);
  static final Color QUIET = new Color(0x505A5F);
  static final Color GRID = new Color(0xDFE3E6);
  static final Color AXIS = new Color(0x8A9297);
  static final Color BENCHMARK = new Color(0x19716A);
  static final Color MEAN = new Color(0x8A9297);

  /** At most four series share a chart; each is at least 3:1 on white. */
  static final List<Color> SERIES =
      List.of(new Color(0x12436D), new Color(0x28A197), new Color(0x801650), new Color(0xF46A25));

  /** The same for words, which need 4.5:1. */
  static final List<Color> SERIES_WORDS =
      List.of(new Color(0x12436D), new Color(0x19716A), new Color(0x801650), new Color(0xB5480F));

  /**
   * Blue, orange and purple as in NHS England's Making Data Count, darkened to at least 3:1 on
   * white.
   */
  private static final Color IMPROVEMENT = new Color(0x0078C8);

  private static final Color CONCERN = new Color(0xD45B07);
  private static final Color NEUTRAL = new Color(0x7A3FB0);

  static final Stroke LINE = new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  static final Stroke THIN = new BasicStroke(0.5f);
  static final Stroke MIDDLE = new BasicStroke(0.9f);
  static final Stroke DOTTED = dashes(1.1f, 0.1f, 2.4f);
  static final Stroke DASHED = dashes(0.8f, 3.2f, 2.2f);
  static final Stroke LONG = dashes(0.9f, 7f, 3f);
  static final Stroke LIMIT = dashes(0.6f, 1.8f, 1.6f);

  private Ink() {}

  private static Stroke dashes(float width, float on, float off) {
    return new BasicStroke(
        width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {on, off}, 0);
  }

  /** A point's fill: the verdict's colour, or the series' own where nothing is special. */
  static Color of(Variation variation, Color series) {
    return switch (variation) {
      case COMMON_CAUSE -> series;
      case IMPROVEMENT_HIGH, IMPROVEMENT_LOW -> IMPROVEMENT;
      case CONCERN_HIGH, CONCERN_LOW -> CONCERN;
      case NEUTRAL_HIGH, NEUTRAL_LOW -> NEUTRAL;
    };
  }
}
